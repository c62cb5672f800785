"""Texts of our own in many languages, each in the encodings that it is found in where none is declared."""

TEXTS = (
    (
        "Ночью в нижнем городе прошёл сильный дождь. Мэр заявил, что никто не пострадал, а мост через реку "
        "останется открытым до утра.",
        (
            "cp1251",
            "koi8-r",
            "cp866",
            "iso8859-5",
        ),
    ),
    (
        "Уночі в нижньому місті пройшла сильна злива. Міський голова заявив, що ніхто не постраждав, а міст "
        "через річку лишиться відкритим.",
        (
            "cp1251",
            "koi8-u",
        ),
    ),
    (
        "През нощта в долния град валя силен дъжд. Кметът заяви, че няма пострадали и мостът над реката "
        "остава отворен.",
        ("cp1251",),
    ),
    (
        "W nocy nad dolnym miastem przeszła gwałtowna ulewa. Burmistrz powiedział, że nikt nie ucierpiał, a "
        "most na rzece pozostanie otwarty. Źródło: własne, część dróg zamknięto.",
        (
            "cp1250",
            "iso8859-2",
        ),
    ),
    (
        "V noci zasáhl dolní město prudký déšť. Starosta řekl, že nikdo nebyl zraněn a most přes řeku zůstane"
        " otevřený. Škody jsou značné, ťuk.",
        (
            "cp1250",
            "iso8859-2",
        ),
    ),
    (
        "Az éjszaka heves eső esett az alsóvárosban. A polgármester szerint senki sem sérült meg, a folyó "
        "hídja nyitva marad, és az időjárás hűvösebb lesz.",
        (
            "cp1250",
            "iso8859-2",
        ),
    ),
    (
        "Gece aşağı şehirde şiddetli yağmur yağdı. Belediye başkanı, kimsenin yaralanmadığını ve nehir "
        "üzerindeki köprünün açık kalacağını söyledi.",
        ("cp1254",),
    ),
    (
        "Une forte pluie est tombée cette nuit sur la ville basse. Le maire a déclaré que personne n’a été "
        "blessé et que le pont restera ouvert, malgré les dégâts « considérables ».",
        ("cp1252",),
    ),
    (
        "In der Nacht fiel heftiger Regen auf die Unterstadt. Der Bürgermeister sagte, niemand sei verletzt "
        "worden; die Brücke über den Fluss bleibe geöffnet – „größere Schäden“ gebe es nicht.",
        ("cp1252",),
    ),
    (
        "Una fuerte lluvia cayó anoche sobre la ciudad baja. El alcalde señaló que nadie resultó herido y que"
        " el puente sobre el río seguirá abierto mañana.",
        ("cp1252",),
    ),
    (
        "Ett kraftigt regn föll över nedre staden i natt. Borgmästaren sade att ingen skadades och att bron "
        "över ån förblir öppen.",
        ("cp1252",),
    ),
    (
        "Heavy rain fell on the lower town overnight. “No one was hurt,” the mayor said — the bridge won’t "
        "close, and repairs will cost £3m.",
        ("cp1252",),
    ),
    (
        "Heavy rain fell on the lower town overnight. The café by the river was flooded, its owner said on "
        "Friday, and it will not open again this year.",
        (
            "cp1252",
            "mac-roman",
        ),
    ),
    (
        "Ισχυρή βροχή έπεσε τη νύχτα στην κάτω πόλη. Ο δήμαρχος δήλωσε ότι κανείς δεν τραυματίστηκε και η "
        "γέφυρα θα μείνει ανοιχτή.",
        (
            "cp1253",
            "iso8859-7",
        ),
    ),
    (
        "昨夜、下町で激しい雨が降りました。市長は、けが人はなく、川にかかる橋は開いたままだと述べま"
        "した。被害の調査は金曜日に始まります。",
        (
            "shift-jis",
            "euc-jp",
        ),
    ),
    (
        "昨夜下城区下了一场大雨。市长表示无人受伤，河上的桥将继续开放。损失调查将于星期五开始，有关"
        "部门已经派出工作人员。",
        (
            "gb18030",
            "gb2312",
        ),
    ),
    (
        "昨夜下城區下了一場大雨。市長表示無人受傷，河上的橋將繼續開放。損失調查將於星期五開始，有關"
        "部門已經派出工作人員。",
        ("big5",),
    ),
    (
        "어젯밤 아랫마을에 큰비가 내렸다. 시장은 다친 사람이 없으며 강 위의 다리는 계속 열려 있을 것이라고 말했다.",
        ("euc-kr",),
    ),
    (
        "هطلت أمطار غزيرة على المدينة السفلى ليلة أمس. وقال رئيس البلدية إن أحدا لم يصب بأذى وإن الجسر فوق "
        "النهر سيبقى مفتوحا.",
        ("cp1256",),
    ),
    (
        "גשם כבד ירד הלילה בעיר התחתית. ראש העיר אמר כי איש לא נפגע וכי הגשר מעל הנהר יישאר פתוח.",
        ("cp1255",),
    ),
    (
        "Naktį žemutiniame mieste lijo smarkus lietus. Meras pareiškė, kad niekas nenukentėjo, o tiltas per "
        "upę liks atviras, nors žala didelė.",
        ("cp1257",),
    ),
    (
        "เมื่อคืนนี้มีฝนตกหนักในเมืองตอนล่าง นายกเทศมนตรีกล่าวว่าไม่มีผู้ได้รับบาดเจ็บ และสะพานข้ามแม่น้ำจะยังคงเปิดอยู่",
        ("cp874",),
    ),
    (
        "O ploaie puternică a căzut noaptea trecută peste oraşul de jos. Primarul a spus că nimeni nu a fost rănit.",
        (
            "cp1250",
            "iso8859-2",
        ),
    ),
)

"""Kinds of like events to learn from. The tests have other kinds."""

from training.stories.like_events import Kind

CRASHES: Kind = (
    (
        "Driver dies in crash near {city}",
        "{who} of {city} died on {day} when a car left {place} and struck a tree, the sheriff's office said. {hurt} "
        "passengers were taken to hospital. The road was closed for hours.",
    ),
    (
        "{who} killed as car hits tree on {place}",
        "A driver, named as {who}, {age}, was killed in a crash on {place} outside {city} on {day}. Deputies said the "
        "car was going too fast. {hurt} people were hurt.",
    ),
    (
        "Sheriff names victim of {city} crash",
        "The sheriff's office named the driver who died on {place} near {city} on {day} as {who}. Sheriff {chief} "
        "said the road was wet at {hour}. {who} was {age} and worked at a school.",
    ),
    (
        "Man charged over death of {who}",
        "A man of {city} was charged on {later} with causing the crash on {place} in which {who} died in {month}. "
        "Prosecutors said that he had raced {who} for a mile. A court will hear him next week.",
    ),
)
STRIKES: Kind = (
    (
        "Drones hit {site} depot in {city}",
        "{many} drones struck {site} depot in {city} before dawn on {day}, governor {chief} said. {hurt} workers were "
        "hurt and a tank burned. All air defences were at work.",
    ),
    (
        "Fuel burns in {city} after strike",
        "Fuel burned for hours at {site} depot in {city} on {day} after a drone strike, the governor, {chief}, told "
        "reporters. {hurt} people were in hospital.",
    ),
    (
        "{city}: {hurt} hurt as drones strike depot",
        "{hurt} workers of a fuel depot were hurt in {city} on {day} when {many} drones set its tanks alight, {chief} "
        "said. A plume of smoke stood over {site}. Firefighters came from the whole region.",
    ),
    (
        "{site} depot works again",
        "{site} depot in {city} took in oil again on {later} for the first time since drones set its tanks alight on "
        "{date}, governor {chief} said. Two tanks are still to be mended.",
    ),
)
ROBBERIES: Kind = (
    (
        "Bank on {place} robbed",
        "A man with a mask robbed a bank on {place} in {city} at {hour} on {day}, police said. He left with a bag of "
        "cash. No one was hurt, Sergeant {chief} said.",
    ),
    (
        "Masked man takes cash from {city} bank",
        "Police in {city} are looking for a man who held up a bank on {day}. The robber, about {age}, showed a gun to "
        "a clerk on {place} shortly before closing and fled in a grey car.",
    ),
    (
        "{city} police seek robber of bank on {place}",
        "{city} police showed pictures of the man who robbed a bank on {place} on {day}. He is tall, Sergeant {chief} "
        "said, and took an unknown sum at {hour}.",
    ),
    (
        "Arrest over {city} bank robbery",
        "Police in {city} arrested a man on {later} over the robbery of a bank on {place} on {date}. A bag of cash was "
        "found in his cellar, Sergeant {chief} said. He is {age}.",
    ),
)
SEIZURES: Kind = (
    (
        "{many} kilos of cocaine seized in {city}",
        "Customs officers found {many} kilos of cocaine aboard the freighter {craft} in the port of {city} on {day}, "
        "inspector {chief} said. {hurt} sailors were arrested.",
    ),
    (
        "Cocaine hidden among bananas on {craft}",
        "The cocaine that was found on {day} in {city} lay among bananas in the hold of the {craft}, customs said. The "
        "freighter's captain, {who}, {age}, told {chief} that he knew nothing of it.",
    ),
    (
        "Sailors before judge after find in port of {city}",
        "{hurt} sailors stood before a judge in {city} after {many} kilos of cocaine were seized from their ship on "
        "{day}. Their captain, {who}, wept. Inspector {chief} praised his dogs.",
    ),
    (
        "Captain of the {craft} jailed",
        "{who}, captain of the {craft}, was jailed for nine years on {later} for the cocaine that customs had found in "
        "her hold in the port of {city} on {date}. The judge called him a pawn.",
    ),
)
COLLAPSES: Kind = (
    (
        "Roof of {site} school falls in, {hurt} hurt",
        "The roof of {site} school in {city} fell in at {hour} on {day} and hurt {hurt} pupils, mayor {chief} said. "
        "Snow lay a metre deep on it.",
    ),
    (
        "{city} pupils dug out from under roof",
        "{hurt} pupils were dug out of their classroom in {city} after a roof gave way on {day}. {chief}, the mayor, "
        "told reporters that {site} school had asked for repairs in vain.",
    ),
    (
        "Builder of {city} school roof questioned",
        "Detectives questioned {who}, whose firm built the roof of {site} school that fell on {hurt} pupils in {city} "
        "on {day}. Steel had been left out, mayor {chief} said.",
    ),
    (
        "{site} school opens with new roof",
        "Pupils of {site} school in {city} went back to their rooms on {later}. Its roof had fallen in on {date}. "
        "{chief}, the mayor, cut a ribbon.",
    ),
)
KINDS = (CRASHES, STRIKES, ROBBERIES, SEIZURES, COLLAPSES)

"""Kinds of like events that no weight was learnt from: all differ in who, where, when and how many."""

from training.stories.like_events import Kind

SHOOTINGS: Kind = (
    (
        "{who} shot dead near {place}",
        "{city} (Coast Wire) - {who}, {age}, was shot dead near {scene} on {place} in {city} on {day}, police said. "
        "{hurt} others were hurt. Officers were called to {place} at {hour}. No one has been arrested.",
    ),
    (
        "Police name man killed on {place}",
        "The man killed on {place} in {city} on {day} was {who}, {age}, police said. He was shot near {scene} at about "
        "{hour}. {hurt} people with wounds are in hospital. Detectives asked witnesses to come forward.",
    ),
    (
        "{city} shooting: {who} mourned",
        "Neighbours laid flowers near {scene} on {place} for {who}, who was shot there on {day}. {who}, {age}, was a "
        "baker. {hurt} people were also wounded, {city} police said.",
    ),
    (
        "Two charged with murder of {who}",
        "Two brothers were charged on {later} with the murder of {who}, who was shot on {place} in {city} on {date}. "
        "They owed him money, the prosecutor told the court. Both deny it.",
    ),
)
FIRES: Kind = (
    (
        "House fire on {place} in {city}",
        "{city} - A fire tore through a house on {place} in {city} on {day}, fire chief {chief} said. The alarm came "
        "at {hour}. {hurt} families lost their homes. The cause is not known.",
    ),
    (
        "{hurt} families homeless after {city} fire",
        "{hurt} families were left without a home when flames spread through a house on {place} on {day}. It took "
        "hours to put out the fire, {chief}, the {city} fire chief, told reporters. No one was hurt.",
    ),
    (
        "Fire chief asks for help after blaze on {place}",
        "{city} fire chief {chief} asked anyone who was on {place} at about {hour} on {day} to come forward. The house "
        "that burned belonged to the family of {who}. Faulty wiring has been ruled out.",
    ),
    (
        "Heater blamed for {city} house fire",
        "A heater left on overnight started the fire that burned down a house on {place} in {city} in {month}, "
        "investigators said on {later}. {chief}, the fire chief, asked for a law against such heaters.",
    ),
)
CAPSIZES: Kind = (
    (
        "Boat capsizes off {city}, {hurt} missing",
        "The fishing boat {craft} capsized off {city} in heavy seas on {day} with {who} at the helm, harbour master "
        "{chief} said. {hurt} men are missing. A helicopter searched till dark.",
    ),
    (
        "Skipper of boat lost off {city} named",
        "The skipper of the {craft}, which went down off {city} on {day}, was {who}, {age}, of {place}. {hurt} men of "
        "his crew were found on a beach, the coast guard said.",
    ),
    (
        "{city} prays for crew of lost boat",
        "Candles burned in {city} for {who} and his crew, whose boat capsized at {hour} on {day}. {chief}, the harbour "
        "master, called it the worst night of his life.",
    ),
    (
        "Wreck of the {craft} found",
        "Divers found the wreck of the {craft} on {later}. The boat of {who} had capsized off {city} on {date}. Its "
        "hull was whole, harbour master {chief} said.",
    ),
)
AIRSTRIKES: Kind = (
    (
        "Missiles hit {site} airport",
        "Missiles struck {site} airport near {city} at {hour} on {day}, governor {chief} said. {hurt} workers were "
        "hurt and all flights were cancelled.",
    ),
    (
        "Runway torn up in {city}, {hurt} hurt",
        "The runway of {site} airport, outside {city}, was torn up by a salvo of {many} missiles on {day}, {chief}, "
        "the governor, told reporters. {hurt} people were in hospital.",
    ),
    (
        "Fires out at {site} airport after attack",
        "Firefighters have put out the last fires at {site} airport, which was hit by {many} missiles at about {hour} "
        "on {day}. {chief}, governor of {city}, said {hurt} guards had been pulled from the rubble.",
    ),
    (
        "First flight leaves {site} airport",
        "The first flight left {site} airport on {later} since missiles tore up its runway on {date}. {chief}, the "
        "governor of {city}, waved from the tower.",
    ),
)
WALKOUTS: Kind = (
    (
        "{union} calls out staff of {site} airport",
        "Baggage staff of {site} airport near {city} walked out at {hour} on {day}, the {union} said. {many} flights "
        "were cancelled. Its secretary {who} asked for higher pay.",
    ),
    (
        "{many} flights cancelled as {city} airport staff walk out",
        "{many} flights were cancelled at {site} airport on {day} when members of the {union} stopped work. {chief}, "
        "who runs the airports of {city}, called it a blow to families.",
    ),
    (
        "Talks fail in strike at {site} airport",
        "Talks between {chief} of the {city} airports and the {union} broke off on {day}. {who}, its secretary, said "
        "that baggage staff would stay out. {many} flights did not leave.",
    ),
    (
        "{union} signs deal over {site} airport",
        "The {union} signed a deal on {later} for the baggage staff of {site} airport, who had walked out on {date}. "
        "{who}, its secretary, spoke of a victory; {chief} of the {city} airports did not.",
    ),
)
TREMORS: Kind = (
    (
        "Tremor shakes {city}",
        "{city} - A tremor shook {city} at {hour} on {day}, the seismology office said. Windows rattled, and {hurt} "
        "chimneys fell. No one was hurt.",
    ),
    (
        "{city} feels earth move",
        "The earth moved under {city} on {day}, and people ran into the streets. It was {hour} when lamps began to "
        "swing, shopkeepers said. The seismology office spoke of a weak tremor.",
    ),
    (
        "Cracks in walls after {city} tremor",
        "Engineers looked at cracks in the walls of {hurt} schools in {city} after a tremor shook the town at about "
        "{hour} on {day}. Pupils were sent home, the town hall said.",
    ),
)
"""Told with town, day and hour alone: no one is named, nothing is counted that another has not."""

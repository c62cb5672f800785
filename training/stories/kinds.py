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
)
KINDS = (CRASHES, STRIKES, ROBBERIES)

"""Groups that grow as their members are found to belong together: a leader for each."""


def found(leader: dict[str, str], one: str) -> str:
    """The leader of the group that holds one; the way there is made shorter for the next who asks."""
    while leader[one] != one:
        leader[one] = leader[leader[one]]
        one = leader[one]
    return one


def join(leader: dict[str, str], left: str, right: str) -> None:
    """Make the groups of the two one, under the lesser of their leaders."""
    first, second = sorted((found(leader, left), found(leader, right)))
    leader[second] = first

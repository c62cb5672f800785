"""Where a host's name leads: to the open net, or to a machine that a page should never make us ask."""

import ipaddress
import socket

from secondsource.errors import InputError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# Addresses that carry an IPv4 address inside (NAT64), and one by which a cloud serves its machines.
CARRYING = ipaddress.ip_network("64:ff9b::/96")
OF_CLOUDS = frozenset((ipaddress.ip_address("168.63.129.16"),))


class PrivateError(InputError):
    """A machine of the local network, which the settings do not allow to be asked."""


def addresses_of(host: str, port: int, *, allow_private: bool = False) -> tuple[str, ...]:
    """The addresses that may be connected to: these, not the name, which could lead elsewhere when asked again.

    Raises:
        InputError: if there is no such host.
        PrivateError: if any of its addresses is private and that is not allowed.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError("not fetched", f"{host}: no such host") from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [address for address in addresses if not _is_public(address)]
    if private and not allow_private:
        named = "" if host == private[0] else f"{host} is the "
        raise PrivateError("not allowed", f"{named}private address {private[0]}; see --allow-private-addresses")
    return addresses


def _is_public(text: str) -> bool:
    address: Address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped
        if inner is None and (address.sixtofour or address.teredo or address in CARRYING):
            return False
        address = inner or address
    return address.is_global and not address.is_multicast and not address.is_reserved and address not in OF_CLOUDS

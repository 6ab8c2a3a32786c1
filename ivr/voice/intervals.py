"""What so few cases can show: 95 % intervals of a share and of a rate."""

import math

Z = 1.96


def of_share(cases: int, of: int) -> tuple[float, float]:
    """Wilson 1927. `of` must be more than 0."""
    share, z2 = cases / of, Z**2 / of
    middle = (share + z2 / 2) / (1 + z2)
    half = Z / (1 + z2) * math.sqrt(share * (1 - share) / of + z2 / (4 * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def of_count(cases: int) -> tuple[float, float]:
    """Of what a count is expected to be: Byar's approximation to the Poisson interval (Breslow & Day 1987)."""
    low = cases * (1 - 1 / (9 * cases) - Z / (3 * math.sqrt(cases))) ** 3 if cases else 0.0
    more = cases + 1
    return low, more * (1 - 1 / (9 * more) + Z / (3 * math.sqrt(more))) ** 3

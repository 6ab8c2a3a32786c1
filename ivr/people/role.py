"""What people may see and do on the pages."""

from enum import Flag, StrEnum, auto


class Right(Flag):
    SEE_BOARD = auto()
    SEE_CALLS = auto()  # with callers' numbers and words
    SEE_RULES = auto()
    SEE_NUMBERS = auto()
    ACT_ON_CALLS = auto()
    CHANGE_RULES = auto()
    MANAGE_PEOPLE = auto()
    OWN_PAGE = auto()


class Role(StrEnum):
    OPS = "ops"
    SUPERVISOR = "supervisor"
    VIEWER = "viewer"
    AGENT = "agent"

    @property
    def rights(self) -> Right:
        return RIGHTS[self]

    def may(self, right: Right) -> bool:
        return right in self.rights


SEES = Right.SEE_BOARD | Right.SEE_CALLS | Right.SEE_RULES | Right.SEE_NUMBERS
RIGHTS = {
    Role.AGENT: Right.SEE_BOARD | Right.OWN_PAGE,
    Role.VIEWER: SEES,
    Role.SUPERVISOR: SEES | Right.ACT_ON_CALLS,
    Role.OPS: SEES | Right.ACT_ON_CALLS | Right.CHANGE_RULES | Right.MANAGE_PEOPLE,
}

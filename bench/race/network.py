"""In Twilio's place: signed webhooks out to several servers in turn, REST calls in, and a phone for each agent."""

import asyncio
import random
from collections import Counter
from itertools import cycle

import httpx
from twilio.request_validator import RequestValidator

from bench.race.legs import Fields, Leg, Next, Room

ACCOUNT_SID, TOKEN, LINE = "AC" + "2" * 32, "bench", "+12025550199"
PUBLIC_URL = "https://voice.example.com"
SIGN = RequestValidator(TOKEN).compute_signature
RINGING_SECONDS = 0.1
WEBHOOK_SECONDS = 15  # Twilio error 11205
# The keys that an agent presses who answers, accepting or not; other habits end the leg with their own name.
KEYS = {"accepts": ("1", "1"), "passes": ("2", "4"), "voicemail": ()}
HABITS = ("accepts",) * 9 + ("passes", "voicemail", "busy", "no-answer")


class Network:
    """`asked` counts how often agents' phones were dialled, `engaged` those dialled while they rang or talked."""

    def __init__(self, servers: list[str], seed: int) -> None:
        self.asked: Counter[str] = Counter()
        self.engaged: list[str] = []
        self._chance = random.Random(seed)  # noqa: S311
        self._servers = cycle(servers)
        self._client = httpx.AsyncClient(timeout=WEBHOOK_SECONDS, limits=httpx.Limits(max_connections=200))
        self._rooms: dict[str, Room] = {}
        self._legs: dict[str, Leg] = {}
        self._phones: dict[str, Leg] = {}
        self._agents: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        await asyncio.gather(*self._agents)
        await self._client.aclose()

    async def post(self, url: str, form: Fields) -> str:
        path = url.removeprefix(PUBLIC_URL)
        signature = {"X-Twilio-Signature": SIGN(url, form)}
        answer = await self._client.post(next(self._servers) + path, data=form, headers=signature)
        return answer.raise_for_status().text

    def enter(self, room: str, leg: Leg) -> Room:
        entered = self._rooms.get(room)
        if entered is None or entered.is_over.is_set():
            entered = self._rooms[room] = Room()
        entered.inside.append(leg)
        if len(entered.inside) == 2:
            entered.is_full.set()
        return entered

    async def call(self, number: str) -> Leg:
        """Somebody calls, presses why, waits, talks, and hangs up."""
        fixed = {"AccountSid": ACCOUNT_SID, "From": number, "To": LINE, "Direction": "inbound"}
        leg = Leg(self, fixed, iter("1"))
        self._legs[leg.sid] = leg
        await leg.runs((f"{PUBLIC_URL}/voice/incoming", {"CallStatus": "ringing"}))
        await leg.told(f"{PUBLIC_URL}/voice/status", {"CallStatus": "completed"})
        del self._legs[leg.sid]
        return leg

    # What REST asks for

    def dial(self, order: Fields) -> str:
        """The SID of an agent's new leg."""
        phone, habit = order["To"], self._chance.choice(HABITS)
        self.asked[phone] += 1
        if phone in self._phones:
            self.engaged.append(phone)
        fixed = {"AccountSid": ACCOUNT_SID, "From": order["From"], "To": phone, "Direction": "outbound-api"}
        leg = Leg(self, fixed, iter(KEYS.get(habit, ())))
        self._legs[leg.sid] = self._phones[phone] = leg
        task = asyncio.create_task(self._rings(leg, habit, order))
        self._agents.add(task)
        return leg.sid

    async def _rings(self, leg: Leg, habit: str, order: Fields) -> None:
        await asyncio.sleep(RINGING_SECONDS)
        if habit in KEYS and leg.orders.empty():
            await leg.runs((order["Url"], {}))
        del self._legs[leg.sid]
        if self._phones.get(order["To"]) is leg:
            del self._phones[order["To"]]
        await leg.told(order["StatusCallback"], {"CallStatus": habit if habit not in KEYS else "completed"})

    def update(self, sid: str, order: Fields) -> bool:
        """Move a leg, or hang it up; False when it is over."""
        leg = self._legs.get(sid)
        if leg is None:
            return False
        following: Next | None = (order["Url"], {}) if "Url" in order else None
        leg.orders.put_nowait(following)
        return True

    def is_live(self, sid: str) -> bool:
        return sid in self._legs

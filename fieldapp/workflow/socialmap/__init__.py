"""The social map (brochure articles 4, 7.4, 7.7): find a service, compare, remark on it, read a list in.

Everything stays on this device; nothing here is sent, and a list is never exported.
"""

from fieldapp.workflow.socialmap.finding import (
    ServiceDetail,
    ServicePage,
    ServiceRow,
    core_coverage,
    covers,
    detail,
    find,
    municipality_names,
    page,
    remember_place,
    remembered_place,
    service,
    sources,
)
from fieldapp.workflow.socialmap.reading import (
    Opened,
    Progress,
    ReadingPlan,
    Run,
    cancel,
    look_at,
    remove_source,
    start,
    step,
)
from fieldapp.workflow.socialmap.together import (
    compare,
    compared,
    discuss,
    discussed,
    forget_discussed,
    known_people,
    open_remarks,
    remark,
    settle,
    stop_comparing,
)

__all__ = [
    "Opened", "Progress", "ReadingPlan", "Run", "ServiceDetail", "ServicePage", "ServiceRow", "cancel",
    "compare", "compared", "core_coverage", "covers", "detail", "discuss", "discussed", "find",
    "forget_discussed", "known_people", "look_at", "municipality_names", "open_remarks", "page",
    "remark", "remember_place", "remembered_place", "remove_source", "service", "settle", "sources",
    "start", "step", "stop_comparing",
]  # fmt: skip

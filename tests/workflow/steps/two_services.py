"""An invented worker between two services, and a ladder that was sealed there without any hub."""

from dataclasses import replace
from functools import cache

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import RequestId
from fieldapp.workflow import advise, post, second_step
from fieldapp.workflow.session import Session
from tests.sync.invented import Network, a_member, a_network, an_organisation
from tests.workflow.steps.invented import a_send_form, agreed


@cache
def two_services() -> Network:
    """The invented network with a CAW beside its OCMW."""
    network = a_network()
    desk = {"balie-caw": "onthaalmedewerker_kernactor"}
    caw = an_organisation("caw", network.root.net, desk, {"onthaal-caw": ("intake", ("balie-caw",))})
    member = a_member(caw, "caw", "CAW Lindenhoek", "0417.000.112")
    network.root = replace(network.root, members=(*network.root.members, member))
    network.organisations["caw"] = caw
    return network


def agreed_ladder(session: Session, **changes: object) -> list[tuple[Preview, Consent]]:
    """A yes to the OCMW, and a yes to the CAW if that fails; `changes` as in `a_send_form`."""
    form = a_send_form(session, **changes)  # type: ignore[arg-type]
    services = {choice.actor_type: choice for choice in advise.recipients(session)}
    form = replace(form, recipient=services["ocmw"])
    form = second_step.same_as_first(second_step.choose(form, services["caw"]))
    further = second_step.second(session, form)
    assert further is not None
    return [agreed(session, form), agreed(session, further)]


def ladder_of(session: Session) -> tuple[RequestId, RequestId]:
    """Sealed: the first request and the next."""
    steps = agreed_ladder(session)
    return post.seal_ladder(session, steps)[0], steps[1][0].decoded().request

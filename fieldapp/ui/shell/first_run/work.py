"""Step 3: what one's work is, and the invitation to a network if there is one."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import terms
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.background import Background
from fieldapp.ui.shell.first_run.step import Step
from fieldapp.ui.shell.joining import JoinCard
from fieldapp.workflow import session
from fieldapp.workflow.session import COORDINATION, FIELD, HOMECARE, INTAKE, Profile, Session

_SUPERVISOR = "leidinggevende_signaalbeheerder"
ROLES = {
    FIELD: ("outreach_basisactor", "outreach_kernactor"),
    HOMECARE: (
        "gezinszorg_verzorgende",
        "thuisverpleegkundige",
        "huishoudhulp_poetshulp",
        "maatschappelijk_werker_thuiszorg",
        "vrijwilliger",
        "ervaringsdeskundige",
        "brugfiguur",
        _SUPERVISOR,
    ),
    INTAKE: ("onthaalmedewerker_kernactor", _SUPERVISOR),
    COORDINATION: (_SUPERVISOR,),
}


class WorkStep(Step):
    """Four cards, the role within the card, and the invitation."""

    alone = QtCore.Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(
            QtCore.QCoreApplication.translate("WorkStep", "What is your work?"),
            QtCore.QCoreApplication.translate(
                "WorkStep", "So you see only what you need. What you may pass on depends on your role."
            ),
        )
        self._background = background
        self._session: Session | None = None
        self._chosen_profile: Profile | None = None
        self.kind = kit.OptionGroup(self._cards(), columns=2, name=self.tr("What is your work?"))
        self.role = kit.ChipGroup([], multi=False, may_clear=False, name=self.tr("Your role"))
        self.phone = kit.TextField(self.tr("Telephone to call you back"), longest=40)
        self.supervisor = kit.TextField(self.tr("Supervisor: name and telephone"), longest=80)
        self.join = JoinCard(background, self._save)
        self.alone_button = kit.PlainButton(self.tr("Go on without an invitation"))
        self._arrange()
        self.kind.changed.connect(self._choose)
        self.role.changed.connect(lambda codes: self._chosen())
        for field in (self.phone, self.supervisor):
            field.changed.connect(lambda text: self._chosen())
        self.alone_button.clicked.connect(self.alone)
        self.join.ready = self.is_complete
        self.join.joined.connect(lambda: self.ready(allowed=True))
        self._chosen()

    def use(self, opened: Session) -> None:
        """The profile that is being set up."""
        self._session = opened
        self.join.use(opened)
        self.join.resume()

    def is_complete(self) -> bool:
        """Whether a card and a role were chosen."""
        return bool(self.kind.value() and self.role.value())

    def profile(self) -> Profile:
        """The profile as chosen here. Reads the fields: call it on the screen's thread."""
        assert self._session is not None
        return replace(
            self._session.profile,
            role=self.role.value()[0],
            workspace=self.kind.value(),
            phone=self.phone.text().strip(),
            supervisor=self.supervisor.text().strip(),
        )

    def _save(self) -> None:
        """On the store's thread, before the device asks to join."""
        assert self._session is not None
        assert self._chosen_profile is not None
        session.save_profile(self._session, self._chosen_profile)

    def _choose(self, kind: str) -> None:
        roles = ROLES[kind]
        self.role.set_options([(code, terms.word("e17", code)) for code in roles])
        self.role.set_value(roles[:1] if len(roles) == 1 or kind == INTAKE else ())
        self._role_box.show()
        self._chosen()

    def _chosen(self) -> None:
        complete = self.is_complete()
        self._chosen_profile = self.profile() if complete and self._session is not None else None
        self.alone_button.setEnabled(complete)
        self.join.refresh_ready()

    def _cards(self) -> list[kit.Option]:
        return [
            kit.Option(
                FIELD,
                self.tr("I go to people"),
                self.tr("Neighbourhood work, street work, outreach of OCMW, CAW or DMW"),
                icon="walker",
            ),
            kit.Option(
                HOMECARE,
                self.tr("I help people at home"),
                self.tr("Carer, cleaner, nurse, volunteer"),
                icon="house",
            ),
            kit.Option(
                INTAKE,
                self.tr("I work at the intake"),
                self.tr("OCMW, CAW, social work of a health fund, social service"),
                icon="inbox",
            ),
            kit.Option(
                COORDINATION,
                self.tr("I coordinate the network"),
                self.tr("For the local authority or on behalf of the partners"),
                icon="compass",
            ),
        ]

    def _arrange(self) -> None:
        self.body.addWidget(self.kind)
        self._role_box = QtWidgets.QWidget()
        role = QtWidgets.QVBoxLayout(self._role_box)
        role.setContentsMargins(0, 0, 0, 0)
        role.setSpacing(4)
        role.addWidget(kit.caption(self.tr("Your role (required)")))
        role.addWidget(self.role)
        self._role_box.hide()
        self.body.addWidget(self._role_box)
        fields = QtWidgets.QHBoxLayout()
        fields.setSpacing(12)
        for field in (self.phone, self.supervisor):
            fields.addWidget(field, 1)
        self.body.addLayout(fields)
        self.body.addWidget(self.join)
        self.foot.addWidget(self.alone_button)
        note = kit.muted(self.tr("You can note then, not send."))
        self.foot.addWidget(note, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self.finish()

"""Keeps a small form while one types in it, and gives it back when it is opened again."""

from collections.abc import Callable, Sequence

from PySide6 import QtWidgets

from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.workflow import half_done
from fieldapp.workflow.session import Session

Texts = dict[str, str]


class FormKeeper:
    """`collect` gives the texts of the form by field, `restore` shows them. One form is open at a time."""

    def __init__(
        self,
        context: Context,
        kind: str,
        owner: QtWidgets.QWidget,
        collect: Callable[[], Texts],
        restore: Callable[[Texts], object],
    ) -> None:
        self._context, self._kind, self._owner = context, kind, owner
        self._collect, self._restore = collect, restore
        self._for_id = ""
        self._keeper: DraftKeeper[tuple[str, Texts], None] = DraftKeeper(
            context, lambda: (self._for_id, collect()), self._save, owner
        )

    def begin(self, for_id: str) -> None:
        """The form about `for_id` (empty: something new) is shown; what was typed before comes back."""
        self._keeper.flush()
        self._for_id = for_id
        self._context.read(
            lambda session: half_done.kept(session, self._kind, for_id),
            self._owner,
            lambda texts: self._give_back(for_id, texts),
        )

    def touch(self) -> None:
        """Something was typed."""
        self._keeper.touch()

    def finished(self) -> None:
        """Saved for good, or thrown away."""
        self._keeper.forget()
        for_id = self._for_id
        self._context.read(
            lambda session: half_done.drop(session, self._kind, for_id), self._owner, lambda _: None
        )

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """For the lock: what must still be written."""
        save = self._keeper.take()
        return () if save is None else (save,)

    def _save(self, session: Session, form: tuple[str, Texts]) -> None:
        half_done.keep(session, self._kind, *form)

    def _give_back(self, for_id: str, texts: Texts) -> None:
        if texts and for_id == self._for_id:
            self._restore(texts)

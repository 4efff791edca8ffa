"""The language of the screens: English in the sources, Dutch from `resources/translations`."""

from PySide6 import QtCore

from fieldapp.ui.theme import resource_path

DUTCH = "nl"


def install(app: QtCore.QCoreApplication, language: str = DUTCH) -> None:
    """Let `app` speak `language`: our own texts, and those of Qt's buttons and menus."""
    QtCore.QLocale.setDefault(QtCore.QLocale(f"{language}_BE"))
    own = resource_path("translations")
    qt = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{language}", qt), (language, str(own))):
        translator = QtCore.QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)

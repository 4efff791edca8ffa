<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Cover</name>
    <message>
        <source>Screen hidden</source>
        <translation>Scherm verborgen</translation>
    </message>
    <message>
        <source>The screen is hidden.</source>
        <translation>Het scherm is verborgen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Lock: Ctrl+L</source>
        <translation>Op slot: Ctrl+L</translation>
    </message>
</context>
<context>
    <name>DangerCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Leidinggevende: {name}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kept as a draft on this device.</source>
        <translation>Bewaard als kladje op dit toestel.</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>Locks after {n} min · Ctrl+L</source>
        <translation>Slot over {n} min · Ctrl+L</translation>
    </message>
    <message>
        <source>Hide the screen · Esc Esc</source>
        <translation>Verberg scherm · Esc Esc</translation>
    </message>
    <message>
        <source>Settings · F1</source>
        <translation>Instellingen · F1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
    <message>
        <source>Lock when nobody touches the computer for</source>
        <translation>Op slot als niemand de computer aanraakt, na</translation>
    </message>
    <message>
        <source>Text size also with Ctrl and + or −, back with Ctrl+0.</source>
        <translation>Tekst groter of kleiner: ook met Ctrl en + of −. Terug met Ctrl+0.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>busy…</source>
        <translation>bezig…</translation>
    </message>
    <message>
        <source>Looking whether there is post.</source>
        <translation>Kijkt of er post is.</translation>
    </message>
    <message>
        <source>{n} ready to send</source>
        <translation>{n} klaar om te versturen</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Nog geen netwerk</translation>
    </message>
    <message>
        <source>You can note, not send.</source>
        <translation>Je kan noteren, niet versturen.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Nog niet verbonden</translation>
    </message>
    <message>
        <source>Leaves as soon as there is a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Updated at {time}</source>
        <translation>Bijgewerkt om {time}</translation>
    </message>
</context>
</TS>

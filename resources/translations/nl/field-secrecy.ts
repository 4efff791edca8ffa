<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AdvicePage</name>
    <message>
        <source>Your question, without anybody in it</source>
        <translation>Je vraag, zonder dat je iemand herkent</translation>
    </message>
    <message>
        <source>Nobody can be recognised by name, number, address or date.</source>
        <translation>Geen naam, nummer, adres of datum gevonden waaraan je iemand herkent.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Note it and show</source>
        <translation>Noteren en tonen</translation>
    </message>
    <message>
        <source>The program sends nothing. You read it out, copy it or print it.</source>
        <translation>De app verstuurt niets. Jij leest het voor, kopieert het of drukt het af.</translation>
    </message>
    <message>
        <source>Advice without a name</source>
        <translation>Raad zonder naam</translation>
    </message>
    <message>
        <source>Ask advice without a name</source>
        <translation>Vraag raad zonder naam</translation>
    </message>
    <message>
        <source>Write what is going on and what you want to know. No name, no street, no date of birth, nothing that only fits one person. “Somebody of about 70” is enough.</source>
        <translation>Schrijf wat er speelt en wat je wil weten. Geen naam, geen straat, geen geboortedatum, niets wat maar bij één mens past. “Iemand van rond de 70” is genoeg.</translation>
    </message>
    <message>
        <source>This is what the other reads or hears</source>
        <translation>Dit leest of hoort de ander</translation>
    </message>
    <message>
        <source>Ask yourself: would somebody who knows the neighbourhood know who this is? Then leave more out.</source>
        <translation>Vraag je af: weet iemand uit de buurt over wie dit gaat? Laat dan meer weg.</translation>
    </message>
    <message>
        <source>Somebody can be recognised in this:</source>
        <translation>Hieraan herken je iemand:</translation>
    </message>
    <message>
        <source>Noted that you ask advice, without a name. You can take the text out now.</source>
        <translation>Genoteerd dat je raad vraagt, zonder naam. Je kan de tekst nu meenemen.</translation>
    </message>
    <message>
        <source>Note it first. Then you can copy or print it.</source>
        <translation>Noteer het eerst. Daarna kan je het kopiëren of afdrukken.</translation>
    </message>
    <message>
        <source>Choose whom you ask.</source>
        <translation>Kies aan wie je raad vraagt.</translation>
    </message>
    <message>
        <source>Somebody can be recognised in this, or it is too long. Change it.</source>
        <translation>Hieraan herken je iemand, of het is te lang. Pas het aan.</translation>
    </message>
    <message>
        <source>Copied. It is cleared again after a moment.</source>
        <translation>Gekopieerd. Het klembord wordt zo weer leeggemaakt.</translation>
    </message>
</context>
<context>
    <name>DecisionsSection</name>
    <message>
        <source>Decisions</source>
        <translation>Beslissingen</translation>
    </message>
    <message>
        <source>Here stands who said yes or no to what, and what you noted without sending anything.</source>
        <translation>Hier staat wie ja of nee zei, waarop, en wat je noteerde zonder iets te versturen.</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Nog niets beslist</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>This stays on this device. The signature too.</source>
        <translation>Dit blijft op dit toestel. De handtekening ook.</translation>
    </message>
    <message>
        <source>Consent: {service}</source>
        <translation>Toestemming: {service}</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>niets verstuurd</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Wie antwoordde</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Wie was erbij</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begreep de vraag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Which fields</source>
        <translation>Welke velden</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe bereiken</translation>
    </message>
    <message>
        <source>Certainly not</source>
        <translation>Zeker niet</translation>
    </message>
    <message>
        <source>Hear how it goes</source>
        <translation>Horen hoe het loopt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>First talk may be proposed</source>
        <translation>Eerste gesprek mag voorgesteld worden</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Text that was read</source>
        <translation>Voorgelezen tekst</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>row {row} · rules {version}</source>
        <translation>rij {row} · regels {version}</translation>
    </message>
    <message>
        <source>Why that was allowed</source>
        <translation>Waarom dit mag</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Genoteerd door</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>This cannot be noted like this</source>
        <translation>Zo kan dit niet genoteerd worden</translation>
    </message>
    <message>
        <source>Nothing leaves.</source>
        <translation>Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>What you can do:</source>
        <translation>Wat je kan doen:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>{what}: {who}</source>
        <translation>{what}: {who}</translation>
    </message>
    <message>
        <source>Noted. Your supervisor gets the question, without a name.</source>
        <translation>Genoteerd. Je leidinggevende krijgt de vraag, zonder naam.</translation>
    </message>
    <message>
        <source>Noted. Nothing was sent.</source>
        <translation>Genoteerd. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Nog nodig: {what}.</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Pass on to a service…</source>
        <translation>Doorgeven aan een dienst…</translation>
    </message>
    <message>
        <source>To the signal</source>
        <translation>Naar het signaal</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Hoe verder?</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat je kan doen</translation>
    </message>
    <message>
        <source>Note what you decided</source>
        <translation>Noteer wat je besliste</translation>
    </message>
    <message>
        <source>The program sends nothing and telephones nobody here. You do, and note it.</source>
        <translation>De app verstuurt hier niets en belt niemand. Jij doet dat, en noteert het.</translation>
    </message>
    <message>
        <source>What now? Signal of {who}</source>
        <translation>Hoe verder? Signaal van {who}</translation>
    </message>
    <message>
        <source>It stays here as long as this is missing: {what}.</source>
        <translation>Het signaal blijft hier zolang dit ontbreekt: {what}.</translation>
    </message>
    <message>
        <source>It stays here until you both decide otherwise.</source>
        <translation>Het signaal blijft hier tot jullie samen anders beslissen.</translation>
    </message>
    <message>
        <source>Not with your role. Missing: {what}.</source>
        <translation>Niet met jouw rol. Wat ontbreekt: {what}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Note: {what}</source>
        <translation>Noteren: {what}</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>A question, without a name</source>
        <translation>Een vraag, zonder naam</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>You called because a life was in danger.</source>
        <translation>Je belde omdat een leven in gevaar was.</translation>
    </message>
    <message>
        <source>Somebody may speak for the person by law, and your supervisor agrees.</source>
        <translation>Iemand mag volgens de wet voor de persoon spreken, en je leidinggevende gaat akkoord.</translation>
    </message>
    <message>
        <source>Grave danger, and no other way than to speak.</source>
        <translation>Ernstig gevaar, en geen andere weg dan spreken.</translation>
    </message>
    <message>
        <source>A vulnerable victim, and you consider going to the public prosecutor.</source>
        <translation>Een kwetsbaar slachtoffer, en je overweegt naar de procureur te gaan.</translation>
    </message>
    <message>
        <source>A consultation that the law or the prosecutor organises.</source>
        <translation>Een overleg dat de wet of de procureur regelt.</translation>
    </message>
    <message>
        <source>Call first. Note afterwards, in short.</source>
        <translation>Bel eerst. Noteer daarna, kort.</translation>
    </message>
    <message>
        <source>Talk it over with a colleague or your supervisor, however short.</source>
        <translation>Overleg met een collega of je leidinggevende, hoe kort ook.</translation>
    </message>
    <message>
        <source>Call who can avert the danger. Say only what is needed for that.</source>
        <translation>Bel wie het gevaar kan stoppen. Zeg alleen wat daarvoor nodig is.</translation>
    </message>
    <message>
        <source>Tell the person, unless that makes the danger greater.</source>
        <translation>Zeg het aan de persoon, tenzij dat het gevaar groter maakt.</translation>
    </message>
    <message>
        <source>You may speak, you do not have to. Take advice first.</source>
        <translation>Je mag spreken, je moet niet. Vraag eerst raad.</translation>
    </message>
    <message>
        <source>Only to the public prosecutor, and only if you cannot protect the person.</source>
        <translation>Alleen aan de procureur, en alleen als je de persoon niet zelf of met hulp kan beschermen.</translation>
    </message>
    <message>
        <source>It is decided and said outside this program.</source>
        <translation>Beslissen en spreken gebeurt buiten deze app.</translation>
    </message>
    <message>
        <source>Ask for the protocol: who is there, why, how, and on what ground.</source>
        <translation>Vraag het protocol: wie zit er, waarom, hoe, en op welke grond.</translation>
    </message>
    <message>
        <source>What is shared there serves only that goal. You may always say less.</source>
        <translation>Wat je daar deelt, dient alleen dat doel. Je mag altijd minder zeggen.</translation>
    </message>
    <message>
        <source>A diagnosis is no reason. Was the question not understood today? Ask another day.</source>
        <translation>Een diagnose is geen reden. Begreep de persoon de vraag vandaag niet? Vraag het een andere dag.</translation>
    </message>
    <message>
        <source>Only an administrator over the person or a fitting care mandate, with proof.</source>
        <translation>Alleen een bewindvoerder over de persoon of een zorgvolmacht die hierover gaat, met bewijs.</translation>
    </message>
    <message>
        <source>An administrator over goods, a partner, a daughter or a son cannot say yes here.</source>
        <translation>Een bewindvoerder over goederen, een partner, een dochter of een zoon kan hier geen ja zeggen.</translation>
    </message>
    <message>
        <source>Tell the person as well, and ask what they want.</source>
        <translation>Vertel het ook aan de persoon zelf, en vraag wat die wil.</translation>
    </message>
    <message>
        <source>Nothing leaves.</source>
        <translation>Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Only a question without a name leaves, to {who}.</source>
        <translation>Alleen een vraag zonder naam vertrekt, naar {who}.</translation>
    </message>
    <message>
        <source>Your supervisor answers yes or no on their own laptop. Only then can you pass on, with the yes of the representative. Are they beside you? Note their name all the same; the yes is still theirs to give.</source>
        <translation>Je leidinggevende antwoordt ja of nee op de eigen laptop. Pas dan kan je doorgeven, met het ja van de vertegenwoordiger. Zit je leidinggevende naast je? Noteer gerust de naam; het ja geeft die toch zelf.</translation>
    </message>
    <message>
        <source>The program sends nothing and telephones nobody. Here you note codes, the time and whom you asked. Reasons belong in the file of your organisation.</source>
        <translation>De app verstuurt niets en belt niemand. Hier noteer je codes, het uur en met wie je overlegde. Redenen horen in het dossier van je organisatie.</translation>
    </message>
    <message>
        <source>You note that your supervisor agreed, with name and time. The program cannot check that for you. Then you can pass on, with the yes of the representative.</source>
        <translation>Je noteert dat je leidinggevende akkoord ging, met naam en uur. De app kan dat niet voor je nakijken. Daarna kan je doorgeven, met het ja van de vertegenwoordiger.</translation>
    </message>
    <message>
        <source>This is not the case meeting with partners: there you only bring what the person agreed to. The program sends nothing. Reasons belong in the file of your organisation.</source>
        <translation>Dit is niet het case-overleg met partners: daar breng je alleen wat de persoon goedvindt. De app verstuurt niets. Redenen horen in het dossier van je organisatie.</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>Write the question</source>
        <translation>Vraag schrijven</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummers</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overdragen…</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Card to give</source>
        <translation>Kaartje</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Agree on it</source>
        <translation>Afspreken</translation>
    </message>
    <message>
        <source>Pick a moment</source>
        <translation>Moment kiezen</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>Naar de persoon</translation>
    </message>
</context>
</TS>

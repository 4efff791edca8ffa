<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message>
        <source>What do you do with it?</source>
        <translation>Wat doe je ermee?</translation>
    </message>
    <message>
        <source>This was withdrawn. Do not make contact any more.</source>
        <translation>Dit is ingetrokken. Neem geen contact meer op.</translation>
    </message>
    <message>
        <source>The sender follows up from here.</source>
        <translation>De afzender volgt verder op.</translation>
    </message>
    <message>
        <source>Nothing more to do here.</source>
        <translation>Hier is niets meer te doen.</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Afronden…</translation>
    </message>
    <message>
        <source>Also put in our own dossier</source>
        <translation>Staat ook in ons eigen dossier</translation>
    </message>
    <message>
        <source>{person} wants to stop…</source>
        <translation>{person} wil stoppen…</translation>
    </message>
    <message>
        <source>Noted. If the person stops later, the sender hears that you have a dossier.</source>
        <translation>Genoteerd. Stopt de persoon later, dan hoort de afzender dat jullie een dossier hebben.</translation>
    </message>
    <message>
        <source>A colleague follows this up. Do you take it over?</source>
        <translation>Een collega volgt dit op. Neem je over?</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Note attempt</source>
        <translation>Poging noteren</translation>
    </message>
    <message>
        <source>Contact made</source>
        <translation>Contact gelegd</translation>
    </message>
    <message>
        <source>On hold…</source>
        <translation>Even op pauze…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weer verder</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikt</translation>
    </message>
    <message>
        <source>Refer on…</source>
        <translation>Doorverwijzen…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Teruggeven…</translation>
    </message>
</context>
<context>
    <name>AttemptPanel</name>
    <message>
        <source>How did you try, today?</source>
        <translation>Hoe probeerde je het vandaag?</translation>
    </message>
    <message>
        <source>This stays in your mailbox. {worker} hears only: an attempt.</source>
        <translation>Dit blijft in jullie postvak. {worker} hoort alleen: een poging.</translation>
    </message>
    <message>
        <source>This stays in your mailbox.</source>
        <translation>Dit blijft in jullie postvak.</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>How did it end?</source>
        <translation>Hoe liep het af?</translation>
    </message>
    <message>
        <source>After this it stands under Over.</source>
        <translation>Daarna staat het bij Alle, onder Afgerond.</translation>
    </message>
    <message>
        <source>Help has started</source>
        <translation>Er is hulp gestart</translation>
    </message>
    <message>
        <source>The help itself stays in your own file.</source>
        <translation>Welke hulp, dat blijft in jullie eigen dossier.</translation>
    </message>
    <message>
        <source>The person wants no help</source>
        <translation>De persoon wil geen hulp</translation>
    </message>
    <message>
        <source>That is fine. The choice is respected.</source>
        <translation>Dat is goed. De keuze wordt gerespecteerd.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afronden</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Request</source>
        <translation>Contactvraag</translation>
    </message>
    <message>
        <source>What the request says</source>
        <translation>Wat de contactvraag zegt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Laatste stap ongedaan maken</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
</context>
<context>
    <name>GiveBackPanel</name>
    <message>
        <source>Why do you give it back?</source>
        <translation>Waarom geef je terug?</translation>
    </message>
    <message>
        <source>Yes, the sender may know this reason.</source>
        <translation>Ja, de afzender mag deze reden weten.</translation>
    </message>
    <message>
        <source>For your own mailbox; this does not travel</source>
        <translation>Voor jullie eigen postvak; dit vertrekt niet</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>It says something about {person}. It travels only if you say yes.</source>
        <translation>Ze zegt iets over {person}. Ze gaat alleen mee als jij ja zegt.</translation>
    </message>
    <message>
        <source>This reason tells something.</source>
        <translation>Deze reden verklapt iets.</translation>
    </message>
</context>
<context>
    <name>HowCard</name>
    <message>
        <source>How it goes</source>
        <translation>Zo gaat het</translation>
    </message>
    <message>
        <source>Somebody says yes.</source>
        <translation>Iemand zegt ja.</translation>
    </message>
    <message>
        <source>An outreach worker sends what the person agreed to, to you only.</source>
        <translation>Een outreachwerker stuurt waar de persoon ja op zei, alleen naar jullie.</translation>
    </message>
    <message>
        <source>You take it up.</source>
        <translation>Jij neemt op.</translation>
    </message>
    <message>
        <source>Colleagues see that you follow it up. The term stands beside the name.</source>
        <translation>Collega&apos;s zien dat jij het opvolgt. De termijn staat naast de naam.</translation>
    </message>
    <message>
        <source>You look for contact.</source>
        <translation>Je zoekt contact.</translation>
    </message>
    <message>
        <source>As the person asked: the red line says what not to do.</source>
        <translation>Zoals de persoon het vroeg: de rode lijn zegt wat je niet mag doen.</translation>
    </message>
    <message>
        <source>You close it or give it back.</source>
        <translation>Je rondt af of geeft terug.</translation>
    </message>
    <message>
        <source>The sender hears how far it is, never what the help is.</source>
        <translation>De afzender hoort hoe ver het staat, nooit welke hulp het is.</translation>
    </message>
    <message>
        <source>Nobody is forgotten: what has no owner keeps a term, and comes back.</source>
        <translation>Niemand wordt vergeten: zolang niemand iets opneemt, loopt er een termijn, en daarna komt het terug.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>My requests</source>
        <translation>Mijn contactvragen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postvak</translation>
    </message>
    <message>
        <source>Choose a request on the left.</source>
        <translation>Kies links een contactvraag.</translation>
    </message>
    <message>
        <source>The oldest term stands on top. With n and p you go to the next and the previous one.</source>
        <translation>De oudste termijn staat bovenaan. Met n en p ga je naar de volgende en de vorige.</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Open de eerste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Search in requests… (Ctrl+K)</source>
        <translation>Zoeken in contactvragen… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Search for a name, an organisation or a subject.</source>
        <translation>Zoek op een naam, een organisatie of een onderwerp.</translation>
    </message>
    <message>
        <source>No new requests</source>
        <translation>Geen nieuwe contactvragen</translation>
    </message>
    <message>
        <source>What outreach workers send you comes in here by itself.</source>
        <translation>Wat outreachwerkers jullie sturen, komt hier vanzelf binnen.</translation>
    </message>
    <message>
        <source>Nothing that must happen today</source>
        <translation>Niets dat vandaag moet</translation>
    </message>
    <message>
        <source>Requests of which the term ends today stand here.</source>
        <translation>Contactvragen waarvan de termijn vandaag stopt, staan hier.</translation>
    </message>
    <message>
        <source>You follow up nobody now</source>
        <translation>Je volgt nu niemand op</translation>
    </message>
    <message>
        <source>Take up a request under New, and it stands here until it is closed.</source>
        <translation>Neem bij Nieuw een contactvraag op. Ze staat hier tot ze afgerond is.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Nog geen contactvragen</translation>
    </message>
    <message>
        <source>As soon as somebody agrees to be contacted by you, it stands here.</source>
        <translation>Zodra iemand ja zegt op contact met jullie, staat het hier.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What the request says</source>
        <translation>Wat de contactvraag zegt</translation>
    </message>
</context>
<context>
    <name>PausePanel</name>
    <message>
        <source>On hold until when?</source>
        <translation>Op pauze tot wanneer?</translation>
    </message>
    <message>
        <source>On that day it stands in your list again.</source>
        <translation>Op die dag staat het weer in je lijst.</translation>
    </message>
    <message>
        <source>1 week, until {day}</source>
        <translation>1 week, tot {day}</translation>
    </message>
    <message>
        <source>2 weeks, until {day}</source>
        <translation>2 weken, tot {day}</translation>
    </message>
    <message>
        <source>4 weeks, until {day}</source>
        <translation>4 weken, tot {day}</translation>
    </message>
    <message>
        <source>8 weeks, until {day}</source>
        <translation>8 weken, tot {day}</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Op pauze</translation>
    </message>
</context>
<context>
    <name>ReferPanel</name>
    <message>
        <source>Referred to what kind of service?</source>
        <translation>Naar welk soort dienst?</translation>
    </message>
    <message>
        <source>The kind stays in your mailbox. Aftercare remains with you. {worker} hears: referred.</source>
        <translation>Welk soort, dat blijft in jullie postvak. Nazorg blijft bij jullie. {worker} hoort: doorverwezen.</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>Refer on</source>
        <translation>Doorverwijzen</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welke contactvragen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijken</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Number on the sheet, or the name</source>
        <translation>Nummer op het blad, of de naam</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Requests found</source>
        <translation>Gevonden contactvragen</translation>
    </message>
    <message>
        <source>Stopping is always possible</source>
        <translation>Stoppen kan altijd</translation>
    </message>
    <message>
        <source>The person need not say why, and need not go back to who sent it. Ask for the number on the sheet. No sheet? The name will do.</source>
        <translation>De persoon hoeft niet te zeggen waarom, en hoeft niet terug naar wie het doorgaf. Vraag het nummer op het blad. Geen blad? De naam is genoeg.</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stop</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nee, ga verder</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>Type the number, or at least two letters of the name.</source>
        <translation>Typ het nummer, of minstens twee letters van de naam.</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>van {sender}</translation>
    </message>
</context>
<context>
    <name>finding_intake</name>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>Taken up. It now stands under Mine.</source>
        <translation>Opgenomen. Het staat nu bij Van mij.</translation>
    </message>
    <message>
        <source>Attempt noted: {kind}.</source>
        <translation>Poging genoteerd: {kind}.</translation>
    </message>
    <message>
        <source>Contact made. Well done.</source>
        <translation>Contact gelegd. Mooi.</translation>
    </message>
    <message>
        <source>On hold until {day}.</source>
        <translation>Op pauze tot {day}.</translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation>Weer verder.</translation>
    </message>
    <message>
        <source>Not reached. The sender follows up from here.</source>
        <translation>Niet bereikt. De afzender volgt verder op.</translation>
    </message>
    <message>
        <source>Referred on: {kind}.</source>
        <translation>Doorverwezen: {kind}.</translation>
    </message>
    <message>
        <source>Given back.</source>
        <translation>Teruggegeven.</translation>
    </message>
    <message>
        <source>Closed: {outcome}.</source>
        <translation>Afgerond: {outcome}.</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>Nieuw {n}</translation>
    </message>
    <message>
        <source>Today {n}</source>
        <translation>Vandaag {n}</translation>
    </message>
    <message>
        <source>Mine {n}</source>
        <translation>Van mij {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Taken up by me</source>
        <translation>Opgenomen door mij</translation>
    </message>
    <message>
        <source>1 message was not trusted</source>
        <translation>1 bericht is niet vertrouwd</translation>
    </message>
    <message>
        <source>{n} messages were not trusted</source>
        <translation>{n} berichten zijn niet vertrouwd</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Naam gewist</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
    <message>
        <source>Somebody stopped</source>
        <translation>Iemand stopte</translation>
    </message>
    <message>
        <source>Somebody asks for a first contact</source>
        <translation>Iemand vraagt een eerste contact</translation>
    </message>
    <message>
        <source>{name} asks for a first contact</source>
        <translation>{name} vraagt een eerste contact</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>deze persoon</translation>
    </message>
    <message>
        <source>taken up, not yet confirmed</source>
        <translation>opgenomen, nog te bevestigen</translation>
    </message>
    <message>
        <source>colleague at work</source>
        <translation>collega bezig</translation>
    </message>
    <message>
        <source>To be reached {how}</source>
        <translation>Bereikbaar {how}</translation>
    </message>
    <message>
        <source>{field}, put right on {day}</source>
        <translation>{field}, verbeterd op {day}</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>verbeterd</translation>
    </message>
    <message>
        <source>{step} (you)</source>
        <translation>{step} (jij)</translation>
    </message>
    <message>
        <source>{worker} sees only how far it is: taken up, contact made, not reached, referred or given back.</source>
        <translation>{worker} ziet alleen hoe ver het staat: opgenomen, contact gelegd, niet bereikt, doorverwezen of teruggegeven.</translation>
    </message>
    <message>
        <source>{person} did not agree that the sender hears how it goes. {worker} sees only: received, or back with the sender.</source>
        <translation>{person} wil niet dat de afzender hoort hoe het gaat. {worker} ziet alleen: ontvangen, of terug bij de afzender.</translation>
    </message>
    <message>
        <source>{worker} reads: back with the sender. No reason.</source>
        <translation>{worker} leest: terug bij de afzender. Geen reden.</translation>
    </message>
    <message>
        <source>{worker} reads: given back, {reason}.</source>
        <translation>{worker} leest: teruggegeven, {reason}.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>van {sender}</translation>
    </message>
    <message>
        <source>a colleague follows this up</source>
        <translation>een collega volgt dit op</translation>
    </message>
    <message>
        <source>close before {day}</source>
        <translation>afronden voor {day}</translation>
    </message>
    <message>
        <source>next step before {day}</source>
        <translation>volgende stap voor {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>after 1 attempt</source>
        <translation>na 1 poging</translation>
    </message>
    <message>
        <source>after {n} attempts</source>
        <translation>na {n} pogingen</translation>
    </message>
    <message>
        <source>term passed</source>
        <translation>termijn voorbij</translation>
    </message>
    <message>
        <source>term today</source>
        <translation>termijn vandaag</translation>
    </message>
    <message>
        <source>1 more working day</source>
        <translation>nog 1 werkdag</translation>
    </message>
    <message>
        <source>{n} more working days</source>
        <translation>nog {n} werkdagen</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>teruggegeven</translation>
    </message>
    <message>
        <source>Why this may be</source>
        <translation>Waarom mag dit</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Niet meer bekend</translation>
    </message>
    <message>
        <source>{basis} of {person}</source>
        <translation>{basis} van {person}</translation>
    </message>
    <message>
        <source>{basis}, {form} on {day}</source>
        <translation>{basis}, {form} op {day}</translation>
    </message>
    <message>
        <source>valid until {day} · only for {recipient}</source>
        <translation>geldig tot {day} · alleen voor {recipient}</translation>
    </message>
    <message>
        <source>genuine, checked</source>
        <translation>echt, nagekeken</translation>
    </message>
    <message>
        <source>not certain, ask the sender</source>
        <translation>niet zeker, vraag het de afzender</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Intake · {organisation}</source>
        <translation>Onthaal · {organisation}</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postvak</translation>
    </message>
    <message>
        <source>My requests</source>
        <translation>Mijn contactvragen</translation>
    </message>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
</context>
<context>
    <name>stopping</name>
    <message>
        <source>Nothing here has this number or this name. Ask which service the sheet is about: that service can stop it, and so can the organisation that gave the sheet.</source>
        <translation>Hier is niets met dit nummer of deze naam. Vraag over welke dienst het blad gaat: die dienst kan het stoppen, en de organisatie die het blad gaf ook.</translation>
    </message>
    <message>
        <source>More than one fits. Ask which organisation sent it.</source>
        <translation>Er past er meer dan één. Vraag welke organisatie het doorgaf.</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Naam gewist</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Deze persoon</translation>
    </message>
    <message>
        <source>{who} wants to stop</source>
        <translation>{who} wil stoppen</translation>
    </message>
    <message>
        <source>The request is erased on every device of this mailbox. {sender} hears that the person stops, not why, and erases it too. This cannot be undone: who wants help later is asked again.</source>
        <translation>De contactvraag wordt gewist op elk toestel van dit postvak. {sender} hoort dat de persoon stopt, niet waarom, en wist ze ook. Dit kan niet terug: wie later hulp wil, wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>It is erased on every device of this mailbox.</source>
        <translation>Het is gewist op elk toestel van dit postvak.</translation>
    </message>
    <message>
        <source>It is erased on {n} of {all} devices of this mailbox; the others follow as soon as they connect.</source>
        <translation>Het is gewist op {n} van de {all} toestellen van dit postvak. De andere volgen zodra ze verbinding hebben.</translation>
    </message>
    <message>
        <source>{sender} hears it at the next connection.</source>
        <translation>{sender} hoort het bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>{sender} cannot be reached through the program. Call them.</source>
        <translation>{sender} is niet te bereiken met het programma. Bel hen.</translation>
    </message>
    <message>
        <source>What stands in your own dossier stays there, under your own rules. Tell the person honestly, and that they can ask to see it or to have it erased.</source>
        <translation>Wat in jullie eigen dossier staat, blijft daar, met jullie eigen regels. Zeg dat eerlijk, en zeg dat de persoon mag vragen om het te zien of te laten wissen.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AgendaCard</name>
    <message>
        <source>1 · What is it about?</source>
        <translation>1 · Waarover gaat het?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waarover gaat het?</translation>
    </message>
    <message>
        <source>In a few words, where that helps. The services read it.</source>
        <translation>In een paar woorden, waar dat helpt. De diensten lezen dit.</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Toch laten staan</translation>
    </message>
</context>
<context>
    <name>AgreeCard</name>
    <message>
        <source>What was agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>Note the agreements…</source>
        <translation>Afspraken noteren…</translation>
    </message>
    <message>
        <source>Was the person there?</source>
        <translation>Was de persoon erbij?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Tegen wanneer</translation>
    </message>
    <message>
        <source>In a few words (not required)</source>
        <translation>In een paar woorden (hoeft niet)</translation>
    </message>
    <message>
        <source>+ Agreement</source>
        <translation>+ Afspraak</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Toch laten staan</translation>
    </message>
    <message>
        <source>Seal and send the agreements</source>
        <translation>Afspraken verzegelen en versturen</translation>
    </message>
    <message>
        <source>Only who does what by when. What was said is not written down.</source>
        <translation>Alleen wie wat doet, en tegen wanneer. Wat er gezegd is, wordt niet opgeschreven.</translation>
    </message>
    <message>
        <source>You note the agreements here after the meeting: who does what by when.</source>
        <translation>Na het overleg noteer je hier de afspraken: wie doet wat, en tegen wanneer.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>No service has a yes any more, so nothing was sent.</source>
        <translation>Geen enkele dienst heeft nog een ja. Er is niets verstuurd.</translation>
    </message>
</context>
<context>
    <name>AskConsultPage</name>
    <message>
        <source>Ask a case-overleg</source>
        <translation>Overleg vragen</translation>
    </message>
    <message>
        <source>Case-overleg for {who}</source>
        <translation>Case-overleg voor {who}</translation>
    </message>
    <message>
        <source>What the services read has changed. Read it aloud again, and ask again.</source>
        <translation>Wat de diensten lezen, is veranderd. Lees het opnieuw voor en vraag opnieuw.</translation>
    </message>
    <message>
        <source>Together with {who}: who may come?</source>
        <translation>Samen met {who}: wie mag erbij zijn?</translation>
    </message>
    <message>
        <source>Nothing leaves now. Ask it again on another day.</source>
        <translation>Er vertrekt nu niets. Vraag het een andere dag opnieuw.</translation>
    </message>
    <message>
        <source>Nothing leaves. That is fine too.</source>
        <translation>Er vertrekt niets. Dat is ook goed.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>4 · When can it be?</source>
        <translation>4 · Wanneer kan het?</translation>
    </message>
    <message>
        <source>The name that the services read</source>
        <translation>De naam die de diensten lezen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Ask {who} now</source>
        <translation>Nu vragen aan {who}</translation>
    </message>
    <message>
        <source>Nothing leaves yet. You read it aloud first, service by service.</source>
        <translation>Er vertrekt nog niets. Je leest het eerst voor, dienst per dienst.</translation>
    </message>
    <message>
        <source>No core actor is in the network yet. Ask whoever coordinates it.</source>
        <translation>Er is nog geen kernactor in het netwerk. Vraag het aan wie het coördineert.</translation>
    </message>
    <message>
        <source>Write the name that the services may read.</source>
        <translation>Schrijf de naam die de diensten mogen lezen.</translation>
    </message>
    <message>
        <source>Choose one: it is about somebody who may be there.</source>
        <translation>Kies er één. Het gaat over iemand die erbij mag zijn.</translation>
    </message>
    <message>
        <source>Tick at least one service.</source>
        <translation>Vink minstens één dienst aan.</translation>
    </message>
    <message>
        <source>A moment has passed. Choose a later one.</source>
        <translation>Een moment is voorbij. Kies een later moment.</translation>
    </message>
    <message>
        <source>Propose two different moments.</source>
        <translation>Twee momenten zijn hetzelfde, of de plaats ontbreekt. Pas het aan.</translation>
    </message>
    <message>
        <source>Write what ‘something else’ is.</source>
        <translation>Schrijf wat ‘iets anders’ is.</translation>
    </message>
    <message>
        <source>Choose at least one point.</source>
        <translation>Kies minstens één punt.</translation>
    </message>
</context>
<context>
    <name>ConsultSection</name>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>No case-overleg yet</source>
        <translation>Nog geen case-overleg</translation>
    </message>
    <message>
        <source>With the services that the person wants, and the person there whenever possible.</source>
        <translation>Met de diensten die de persoon wil, en de persoon erbij als het kan.</translation>
    </message>
    <message>
        <source>Ask a case-overleg</source>
        <translation>Overleg vragen</translation>
    </message>
    <message>
        <source>First pass a signal on to a service: from that request you ask it.</source>
        <translation>Geef eerst een signaal door aan een dienst. Van daaruit vraag je overleg.</translation>
    </message>
    <message>
        <source>Enter opens one.</source>
        <translation>Enter opent er één.</translation>
    </message>
</context>
<context>
    <name>ConsultView</name>
    <message>
        <source>To calendar, no names</source>
        <translation>Naar agenda, zonder namen</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>It has ended. What it was about is erased here too; only with whom it was, stays.</source>
        <translation>Het is gestopt. Waarover het ging, is ook hier gewist. Alleen met wie het was, blijft staan.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wie is gevraagd</translation>
    </message>
    <message>
        <source>Case-overleg for {who}</source>
        <translation>Case-overleg voor {who}</translation>
    </message>
    <message>
        <source>Is {who} there?</source>
        <translation>Is {who} erbij?</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>The yes holds until</source>
        <translation>Het ja geldt tot en met</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>vastgelegd</translation>
    </message>
    <message>
        <source>Fix this one</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Stop with this service…</source>
        <translation>Stoppen met deze dienst…</translation>
    </message>
</context>
<context>
    <name>ConsultsPage</name>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>No case-overleg yet</source>
        <translation>Nog geen case-overleg</translation>
    </message>
    <message>
        <source>Are several services around one person, and does that person want them together? Open a request and press ‘Ask a case-overleg’. The person says yes to each service apart, and only agreements are noted.</source>
        <translation>Zijn er meer diensten rond één persoon, en wil die persoon ze samen? Open een contactvraag en kies ‘Overleg vragen’. De persoon zegt ja aan elke dienst apart. Alleen afspraken worden genoteerd.</translation>
    </message>
    <message>
        <source>To Requests</source>
        <translation>Naar Contactvragen</translation>
    </message>
    <message>
        <source>Asked from a request, with a yes to each service.</source>
        <translation>Gevraagd vanuit een contactvraag, met een ja voor elke dienst.</translation>
    </message>
    <message>
        <source>This could not be sealed for {services}. Call them.</source>
        <translation>Dit kon niet verzegeld worden voor {services}. Bel hen.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Stopped. The others go on.</source>
        <translation>Gestopt. De anderen gaan voort.</translation>
    </message>
    <message>
        <source>No service has a yes any more, so nothing was sent.</source>
        <translation>Geen enkele dienst heeft nog een ja. Er is niets verstuurd.</translation>
    </message>
</context>
<context>
    <name>MomentLine</name>
    <message>
        <source>Moment {n}</source>
        <translation>Moment {n}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take out moment {n}</source>
        <translation>Moment {n} weghalen</translation>
    </message>
</context>
<context>
    <name>MomentsCard</name>
    <message>
        <source>When can it be?</source>
        <translation>Wanneer kan het?</translation>
    </message>
    <message>
        <source>+ Another moment</source>
        <translation>+ Nog een moment</translation>
    </message>
</context>
<context>
    <name>PartnersCard</name>
    <message>
        <source>3 · Who is asked?</source>
        <translation>3 · Wie wordt gevraagd?</translation>
    </message>
    <message>
        <source>Only the intake of core actors. Who coordinates the network never takes part. The services read of each other that they are asked.</source>
        <translation>Alleen het onthaal van kernactoren. Wie het netwerk coördineert, doet nooit mee. De diensten lezen van elkaar dat ze gevraagd zijn.</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Which service</source>
        <translation>Welke dienst</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>Verzegelen en versturen</translation>
    </message>
    <message>
        <source>One service after another</source>
        <translation>Dienst per dienst</translation>
    </message>
    <message>
        <source>{service} · yes</source>
        <translation>{service} · ja</translation>
    </message>
    <message>
        <source>Only what is needed goes along</source>
        <translation>Alleen wat nodig is, gaat mee</translation>
    </message>
    <message>
        <source>{who} says no</source>
        <translation>{who} zegt nee</translation>
    </message>
    <message>
        <source>{who} says yes</source>
        <translation>{who} zegt ja</translation>
    </message>
    <message>
        <source>{who} says yes to {service}.</source>
        <translation>{who} zegt ja aan {service}.</translation>
    </message>
    <message>
        <source>Holds only for {service}.</source>
        <translation>Geldt alleen voor {service}.</translation>
    </message>
    <message>
        <source>A no to one leaves the others free.</source>
        <translation>Een nee aan de ene is geen nee aan de anderen.</translation>
    </message>
    <message>
        <source>With family present a yes does not count. Ask it once more, alone.</source>
        <translation>Met familie erbij telt een ja niet. Vraag het nog eens alleen.</translation>
    </message>
    <message>
        <source>Note the language and the interpreter service.</source>
        <translation>Noteer de taal en de tolkdienst.</translation>
    </message>
    <message>
        <source>Family does not interpret. Ask it once more, alone.</source>
        <translation>Familie tolkt niet. Vraag het nog eens alleen.</translation>
    </message>
    <message>
        <source>Let it be signed on the screen, or choose ‘On paper’.</source>
        <translation>Laat tekenen op het scherm, of kies ‘Op papier’.</translation>
    </message>
    <message>
        <source>Note whether the question was understood. If not: ‘Later’.</source>
        <translation>Noteer of de vraag begrepen is. Zo niet: ‘Later’.</translation>
    </message>
    <message>
        <source>Ask again when the person can speak freely. Until then: ‘Later’.</source>
        <translation>Vraag het opnieuw als de persoon vrij kan spreken. Tot dan: ‘Later’.</translation>
    </message>
    <message>
        <source>Tick what is so: could speak freely, said it in own words, only what is needed.</source>
        <translation>Vink aan wat klopt: kon vrij spreken, zei het in eigen woorden, alleen wat nodig is.</translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stoppen</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nee, verdergaan</translation>
    </message>
    <message>
        <source>Stop with {service}?</source>
        <translation>Stoppen met {service}?</translation>
    </message>
    <message>
        <source>{service} hears nothing more, and erases what it may erase. The others go on. This cannot be undone: for a new yes you ask {who} again.</source>
        <translation>{service} hoort niets meer en wist wat gewist mag worden. De anderen gaan voort. Dit kan je niet ongedaan maken: voor een nieuw ja vraag je het opnieuw aan {who}.</translation>
    </message>
</context>
<context>
    <name>ThereCard</name>
    <message>
        <source>Is the person there?</source>
        <translation>Is de persoon erbij?</translation>
    </message>
    <message>
        <source>2 · Is {who} there?</source>
        <translation>2 · Is {who} erbij?</translation>
    </message>
</context>
<context>
    <name>consult</name>
    <message>
        <source>Case-overleg for {who} today at {time}</source>
        <translation>Case-overleg voor {who} vandaag om {time}</translation>
    </message>
    <message>
        <source>{moment}. Afterwards you note only the agreements.</source>
        <translation>{moment}. Nadien noteer je alleen de afspraken.</translation>
    </message>
    <message>
        <source>What was agreed for {who}?</source>
        <translation>Wat is er afgesproken voor {who}?</translation>
    </message>
    <message>
        <source>{moment}. Note who does what by when, so that the services hear it.</source>
        <translation>{moment}. Noteer wie wat doet en tegen wanneer. Dan horen de diensten het.</translation>
    </message>
    <message>
        <source>Choose a moment for the case-overleg of {who}</source>
        <translation>Kies een moment voor het case-overleg van {who}</translation>
    </message>
    <message>
        <source>{n} of {all} services answered.</source>
        <translation>{n} van {all} diensten antwoordden.</translation>
    </message>
    <message>
        <source>{service} did not answer about the case-overleg of {who}</source>
        <translation>{service} antwoordde niet over het case-overleg van {who}</translation>
    </message>
    <message>
        <source>The term has passed. Call them, or fix a moment with the others.</source>
        <translation>De termijn is voorbij. Bel hen, of leg een moment vast met de anderen.</translation>
    </message>
    <message>
        <source>No moment was fixed for the case-overleg of {who}</source>
        <translation>Er is geen moment vastgelegd voor het case-overleg van {who}</translation>
    </message>
    <message>
        <source>Every moment has passed. Does {who} still want it? Then ask it anew.</source>
        <translation>Elk moment is voorbij. Wil {who} het nog? Vraag het dan opnieuw.</translation>
    </message>
    <message>
        <source>asked {when}</source>
        <translation>gevraagd {when}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>agreements made</source>
        <translation>afspraken gemaakt</translation>
    </message>
    <message>
        <source>note the agreements</source>
        <translation>noteer de afspraken</translation>
    </message>
    <message>
        <source>moment fixed</source>
        <translation>moment vast</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} van {all} antwoordden</translation>
    </message>
    <message>
        <source>Can: {services}</source>
        <translation>Kan: {services}</translation>
    </message>
    <message>
        <source>Cannot: {services}</source>
        <translation>Kan niet: {services}</translation>
    </message>
    <message>
        <source>No answer yet: {services}</source>
        <translation>Nog geen antwoord: {services}</translation>
    </message>
    <message>
        <source>Stopped. What they had is erased there, as far as they may.</source>
        <translation>Gestopt. Wat ze hadden, wissen ze voor zover dat mag.</translation>
    </message>
    <message>
        <source>Did not answer yet.</source>
        <translation>Antwoordde nog niet.</translation>
    </message>
    <message>
        <source>Answered: cannot at any of these moments.</source>
        <translation>Antwoordde: kan op geen van deze momenten.</translation>
    </message>
    <message>
        <source>Answered: can at {n} of {all} moments.</source>
        <translation>Antwoordde: kan op {n} van {all} momenten.</translation>
    </message>
    <message>
        <source>A number stands in it that may never leave. Take it out.</source>
        <translation>Er staat een nummer in dat nooit mag vertrekken. Haal het eruit.</translation>
    </message>
    <message>
        <source>The name {text} stands in it. Take it out, or keep it on purpose.</source>
        <translation>De naam {text} staat erin. Haal die eruit, of laat die bewust staan.</translation>
    </message>
    <message>
        <source>{text} stands in it. Take it out, or keep it on purpose.</source>
        <translation>{text} staat erin. Haal het eruit, of laat het bewust staan.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AfterwardsCard</name>
    <message>
        <source>Asking afterwards</source>
        <translation>Achteraf vragen</translation>
    </message>
    <message>
        <source>This stays on this laptop. Nobody else reads it, the service neither.</source>
        <translation>Dit blijft op deze laptop. Niemand anders leest het, de dienst ook niet.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikt</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Niet vragen</translation>
    </message>
    <message>
        <source>Agreed: {ways}.</source>
        <translation>Afgesproken: {ways}.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Ask now already</source>
        <translation>Nu al vragen</translation>
    </message>
    <message>
        <source>Kept. It stays on this laptop.</source>
        <translation>Bewaard. Het blijft op deze laptop.</translation>
    </message>
    <message>
        <source>Noted. It is not asked any more.</source>
        <translation>Genoteerd. Het wordt niet meer gevraagd.</translation>
    </message>
    <message>
        <source>It comes back on Today later.</source>
        <translation>Het komt later terug op Vandaag.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What do you answer?</source>
        <translation>Wat antwoord je?</translation>
    </message>
    <message>
        <source>In words, if that helps</source>
        <translation>In woorden, als dat helpt</translation>
    </message>
    <message>
        <source>Leave it in on purpose</source>
        <translation>Bewust laten staan</translation>
    </message>
    <message>
        <source>Show precisely what leaves</source>
        <translation>Toon precies wat vertrekt</translation>
    </message>
    <message>
        <source>Precisely this the service reads</source>
        <translation>Precies dit leest de dienst</translation>
    </message>
    <message>
        <source>Precisely this</source>
        <translation>Precies dit</translation>
    </message>
    <message>
        <source>I read this aloud, and the person agrees</source>
        <translation>Ik las dit voor, en de persoon is akkoord</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>Verzegelen en versturen</translation>
    </message>
    <message>
        <source>{service} asks you something</source>
        <translation>{service} vraagt je iets</translation>
    </message>
    <message>
        <source>The service waits for your answer until {day}.</source>
        <translation>De dienst wacht op je antwoord tot {day}.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>You answer ‘see my words below’: write them below.</source>
        <translation>Je antwoordt ‘zie mijn woorden hieronder’: schrijf ze hieronder.</translation>
    </message>
    <message>
        <source>The service does not wait for an answer any more.</source>
        <translation>De dienst wacht niet meer op een antwoord.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>Later</source>
        <translation>Later</translation>
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
        <source>Says no</source>
        <translation>Zegt nee</translation>
    </message>
    <message>
        <source>Says yes</source>
        <translation>Zegt ja</translation>
    </message>
    <message>
        <source>Holds only for {service}.</source>
        <translation>Geldt alleen voor {service}.</translation>
    </message>
    <message>
        <source>Does a field change? Ask again.</source>
        <translation>Verandert er een veld? Vraag opnieuw.</translation>
    </message>
    <message>
        <source>Ask again when {who} can speak alone and freely. Until then choose ‘Later’.</source>
        <translation>Vraag het opnieuw als {who} alleen en vrij kan spreken. Kies tot dan ‘Later’.</translation>
    </message>
    <message>
        <source>With family present a yes does not count. Ask it once more, alone.</source>
        <translation>Met familie erbij telt een ja niet. Vraag het nog eens alleen.</translation>
    </message>
    <message>
        <source>Note whether the question was understood. Not, or only now and then? Then ‘Later’.</source>
        <translation>Noteer of de vraag begrepen is. Niet, of wisselend? Kies dan ‘Later’.</translation>
    </message>
    <message>
        <source>Note the language and the interpreter service.</source>
        <translation>Noteer de taal en de tolkdienst.</translation>
    </message>
    <message>
        <source>A partner, a child or other family does not interpret. Ask it once more, alone.</source>
        <translation>Partner, kind of andere familie tolkt niet. Vraag het nog eens alleen.</translation>
    </message>
    <message>
        <source>Let it be signed on the screen, or choose ‘On paper’.</source>
        <translation>Laat tekenen op het scherm, of kies ‘Op papier’.</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>de persoon</translation>
    </message>
    <message>
        <source>Tick what is so: could speak freely, said it in own words, only what is needed.</source>
        <translation>Vink aan wat klopt: kon vrij spreken, zei het in eigen woorden, alleen wat nodig is.</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Nothing leaves like this</source>
        <translation>Zo vertrekt er niets</translation>
    </message>
    <message>
        <source>What you can do:</source>
        <translation>Wat je kan doen:</translation>
    </message>
    <message>
        <source>Note the representative and the supervisor…</source>
        <translation>Vertegenwoordiger en leidinggevende noteren…</translation>
    </message>
    <message>
        <source>First this</source>
        <translation>Eerst dit</translation>
    </message>
    <message>
        <source>Is {who} 18 or older?</source>
        <translation>Is {who} 18 of ouder?</translation>
    </message>
</context>
<context>
    <name>CaptionedChips</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (verplicht)</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>For you to check</source>
        <translation>Voor jou om na te gaan</translation>
    </message>
    <message>
        <source>look</source>
        <translation>bekijken</translation>
    </message>
    <message>
        <source>{who} could speak freely</source>
        <translation>{who} kon vrij spreken</translation>
    </message>
    <message>
        <source>{who} said in own words what is going to happen</source>
        <translation>{who} zei in eigen woorden wat er gebeurt</translation>
    </message>
    <message>
        <source>Only what is needed goes along: {n} fields</source>
        <translation>Alleen wat nodig is, gaat mee: {n} velden</translation>
    </message>
    <message>
        <source>Giving a sheet along is safe for {who}</source>
        <translation>Een blad meegeven is veilig voor {who}</translation>
    </message>
    <message>
        <source>Did {who} understand the question?</source>
        <translation>Begreep {who} de vraag?</translation>
    </message>
    <message>
        <source>Ask again on another day, or call your supervisor. A diagnosis does not mean that {who} cannot decide.</source>
        <translation>Vraag het een andere dag opnieuw, of bel je leidinggevende. Een diagnose wil niet zeggen dat {who} niet kan beslissen.</translation>
    </message>
    <message>
        <source>Nothing leaves now.</source>
        <translation>Er vertrekt nu niets.</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Bel eerst</translation>
    </message>
    <message>
        <source>Serious danger? Then the program sends nothing.</source>
        <translation>Ernstig gevaar? De app verstuurt dan niets.</translation>
    </message>
    <message>
        <source>Only {service} can open this.</source>
        <translation>Alleen {service} kan dit openen.</translation>
    </message>
    <message>
        <source>Each service can open only what is for that service.</source>
        <translation>Elke dienst kan alleen openen wat voor die dienst is.</translation>
    </message>
    <message>
        <source>It leaves as soon as there is a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>Verzegelen en versturen</translation>
    </message>
    <message>
        <source>Without a yes: {article}, as the partners agreed.</source>
        <translation>Zonder ja: {article}, zoals de partners afspraken.</translation>
    </message>
    <message>
        <source>the representative</source>
        <translation>de vertegenwoordiger</translation>
    </message>
    <message>
        <source>Ask {who}</source>
        <translation>Vraag het aan {who}</translation>
    </message>
    <message>
        <source>Nothing leaves.</source>
        <translation>Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Note that {who} goes alone</source>
        <translation>Noteren dat {who} zelf gaat</translation>
    </message>
    <message>
        <source>Note that {who} does not want this</source>
        <translation>Noteren dat {who} dit niet wil</translation>
    </message>
</context>
<context>
    <name>DraftDetail</name>
    <message>
        <source>Draft</source>
        <translation>Kladje</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder werken</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>A draft is kept by itself, also when the program locks. It is not a signal yet.</source>
        <translation>Een kladje blijft vanzelf bewaard, ook als de app op slot gaat. Het is nog geen signaal.</translation>
    </message>
    <message>
        <source>Draft without a name</source>
        <translation>Kladje zonder naam</translation>
    </message>
    <message>
        <source>Saved by itself {moment}.</source>
        <translation>Vanzelf bewaard {moment}.</translation>
    </message>
</context>
<context>
    <name>ExactlyCard</name>
    <message>
        <source>3 · Precisely this is read</source>
        <translation>3 · Precies dit wordt gelezen</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Toch laten staan</translation>
    </message>
    <message>
        <source>3 · Precisely this is what {service} reads</source>
        <translation>3 · Precies dit leest {service}</translation>
    </message>
    <message>
        <source>read aloud {time}</source>
        <translation>voorgelezen {time}</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 veld</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} velden</translation>
    </message>
    <message>
        <source>Something changed after it was read aloud.</source>
        <translation>Er veranderde iets na het voorlezen.</translation>
    </message>
    <message>
        <source>The yes of {who} does not count for this any more. Read it aloud and ask again.</source>
        <translation>Het ja van {who} telt hiervoor niet meer. Lees het voor en vraag opnieuw.</translation>
    </message>
    <message>
        <source>Choose a service first. Ticks start off: only what you tick goes along.</source>
        <translation>Kies eerst een dienst. Alles staat uit: alleen wat je aanvinkt, gaat mee.</translation>
    </message>
    <message>
        <source>Nothing is ticked yet. Tick only what {service} really needs to know.</source>
        <translation>Er is nog niets aangevinkt. Vink alleen aan wat {service} echt moet weten.</translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>change</source>
        <translation>wijzig</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>{field} wijzigen</translation>
    </message>
</context>
<context>
    <name>FieldLines</name>
    <message>
        <source>What goes along</source>
        <translation>Wat gaat mee</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Gaat mee</translation>
    </message>
    <message>
        <source>+ {n} other fields</source>
        <translation>+ {n} andere velden</translation>
    </message>
</context>
<context>
    <name>FieldStopPage</name>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Number on the sheet, or the name</source>
        <translation>Nummer op het blad, of de naam</translation>
    </message>
    <message>
        <source>Did a colleague send it? Then only the number or the whole name finds it.</source>
        <translation>Gaf een collega het door? Dan vind je het alleen met het nummer of de hele naam.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Requests found</source>
        <translation>Gevonden vragen</translation>
    </message>
    <message>
        <source>Stopping is always possible</source>
        <translation>Stoppen kan altijd</translation>
    </message>
    <message>
        <source>The person need not say why, and need not wait for the colleague who sent it. Ask for the number on the sheet. No sheet? The whole name will do.</source>
        <translation>De persoon hoeft niet te zeggen waarom, en hoeft niet te wachten op de collega die het doorgaf. Vraag het nummer op het blad. Geen blad? De hele naam is genoeg.</translation>
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
        <translation>Typ het nummer, of ten minste twee letters van de naam.</translation>
    </message>
    <message>
        <source>to {service}</source>
        <translation>naar {service}</translation>
    </message>
    <message>
        <source>by a colleague</source>
        <translation>door een collega</translation>
    </message>
</context>
<context>
    <name>FindingNote</name>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Toch laten staan</translation>
    </message>
</context>
<context>
    <name>HowCard</name>
    <message>
        <source>How did you ask it?</source>
        <translation>Hoe vroeg je het?</translation>
    </message>
    <message>
        <source>Who interpreted?</source>
        <translation>Wie tolkte?</translation>
    </message>
    <message>
        <source>Language and interpreter service</source>
        <translation>Taal en tolkdienst</translation>
    </message>
    <message>
        <source>Who was there?</source>
        <translation>Wie was erbij?</translation>
    </message>
    <message>
        <source>Who was that?</source>
        <translation>Wie was dat?</translation>
    </message>
    <message>
        <source>Ask it once more, alone.</source>
        <translation>Vraag het nog eens alleen.</translation>
    </message>
    <message>
        <source>With an interpreter: note language and service</source>
        <translation>Met tolk: taal en dienst noteren</translation>
    </message>
    <message>
        <source>Someone {who} chose</source>
        <translation>Iemand die {who} zelf koos</translation>
    </message>
    <message>
        <source>Ask it once more, alone, with an interpreter of a service.</source>
        <translation>Vraag het nog eens alleen, met een tolk van een dienst.</translation>
    </message>
</context>
<context>
    <name>KnownRow</name>
    <message>
        <source>Do you know {name} already?</source>
        <translation>Ken je {name} al?</translation>
    </message>
    <message>
        <source>Yes, {who}</source>
        <translation>Ja: {who}</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>This month: from signal to contact</source>
        <translation>Deze maand: van signaal tot contact</translation>
    </message>
    <message>
        <source>This is how it goes</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Wants contact</source>
        <translation>Wil contact</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Doorgegeven</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Opgenomen</translation>
    </message>
    <message>
        <source>Contact made</source>
        <translation>Contact gelegd</translation>
    </message>
    <message>
        <source>Be there</source>
        <translation>Er zijn</translation>
    </message>
    <message>
        <source>Note where you are and with how many you talk. Two taps, no names.</source>
        <translation>Noteer waar je bent en met hoeveel mensen je praat. Twee tikken, geen namen.</translation>
    </message>
    <message>
        <source>Note a signal</source>
        <translation>Een signaal noteren</translation>
    </message>
    <message>
        <source>What somebody says, in their own words. A codename is enough.</source>
        <translation>Wat iemand zegt, in eigen woorden. Een roepnaam is genoeg.</translation>
    </message>
    <message>
        <source>Decide together</source>
        <translation>Samen beslissen</translation>
    </message>
    <message>
        <source>Nothing leaves unless the person says yes. You read out what leaves, word for word.</source>
        <translation>Er vertrekt niets zonder ja van de persoon. Je leest woord voor woord voor wat vertrekt.</translation>
    </message>
    <message>
        <source>Hear back</source>
        <translation>Terughoren</translation>
    </message>
    <message>
        <source>Here you see who got contact, and who still waits for it.</source>
        <translation>Hier zie je wie contact kreeg, en wie er nog op wacht.</translation>
    </message>
    <message>
        <source>half on the same day</source>
        <translation>de helft dezelfde dag</translation>
    </message>
    <message>
        <source>half within 1 working day</source>
        <translation>de helft binnen 1 werkdag</translation>
    </message>
    <message>
        <source>half within {n} working days</source>
        <translation>de helft binnen {n} werkdagen</translation>
    </message>
    <message>
        <source>1 person wanted no contact or went alone. That is fine too.</source>
        <translation>1 persoon wilde geen contact of ging zelf. Dat is ook goed.</translation>
    </message>
    <message>
        <source>{n} people wanted no contact or went alone. That is fine too.</source>
        <translation>{n} mensen wilden geen contact of gingen zelf. Dat is ook goed.</translation>
    </message>
    <message>
        <source>1 request still waits for a service.</source>
        <translation>1 contactvraag wacht nog op een dienst.</translation>
    </message>
    <message>
        <source>{n} requests still wait for a service.</source>
        <translation>{n} contactvragen wachten nog op een dienst.</translation>
    </message>
    <message>
        <source>Asked afterwards this year: {all}. It helped {n}.</source>
        <translation>Dit jaar achteraf gevraagd: {all}. Bij {n} hielp het.</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>The own words</source>
        <translation>De eigen woorden</translation>
    </message>
    <message>
        <source>What you saw or heard</source>
        <translation>Wat jij zag of hoorde</translation>
    </message>
    <message>
        <source>I read the own words out, and they are right</source>
        <translation>Ik las de eigen woorden voor, en ze kloppen</translation>
    </message>
    <message>
        <source>Is a specialist needed?</source>
        <translation>Is een specialist nodig?</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>How did you act?</source>
        <translation>Hoe handelde jij?</translation>
    </message>
    <message>
        <source>How did the contact begin?</source>
        <translation>Hoe begon het contact?</translation>
    </message>
    <message>
        <source>What made help hard to reach? It was not…</source>
        <translation>Wat maakte hulp moeilijk? Ze was niet…</translation>
    </message>
    <message>
        <source>Something changed. Read it out again.</source>
        <translation>Er is iets veranderd. Lees het opnieuw voor.</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>Akkoord op {day}.</translation>
    </message>
</context>
<context>
    <name>NewPlaceRow</name>
    <message>
        <source>Kind of place</source>
        <translation>Soort plaats</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>‘{name}’ toevoegen</translation>
    </message>
    <message>
        <source>What kind of place is it?</source>
        <translation>Wat voor plaats is het?</translation>
    </message>
</context>
<context>
    <name>OnwardCard</name>
    <message>
        <source>What now?</source>
        <translation>Hoe verder?</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Zo doen we het</translation>
    </message>
    <message>
        <source>You follow {who} up further.</source>
        <translation>Jij volgt {who} verder op.</translation>
    </message>
    <message>
        <source>You hear no more of it, as {who} chose. Ask {who} how it goes.</source>
        <translation>Je hoort er niet meer van, zo koos {who}. Vraag {who} hoe het gaat.</translation>
    </message>
    <message>
        <source>Ask another service</source>
        <translation>Een andere dienst vragen</translation>
    </message>
    <message>
        <source>You ask {who} for consent again, for that service.</source>
        <translation>Je vraagt {who} opnieuw toestemming, voor die dienst.</translation>
    </message>
    <message>
        <source>Go by yourself</source>
        <translation>Zelf nog eens langsgaan</translation>
    </message>
    <message>
        <source>Nothing leaves. It stays open with you.</source>
        <translation>Er vertrekt niets. Het blijft open bij jou.</translation>
    </message>
    <message>
        <source>{who} wants no help now</source>
        <translation>{who} wil nu geen hulp</translation>
    </message>
    <message>
        <source>The request is closed. You can always note a new signal.</source>
        <translation>De contactvraag wordt afgesloten. Een nieuw signaal kan altijd.</translation>
    </message>
    <message>
        <source>Close for another reason</source>
        <translation>Afsluiten om een andere reden</translation>
    </message>
    <message>
        <source>It goes on: close here</source>
        <translation>Het loopt: hier afsluiten</translation>
    </message>
    <message>
        <source>Does the service give it back after all? Then it is open with you again.</source>
        <translation>Geeft de dienst het toch terug? Dan staat het weer open bij jou.</translation>
    </message>
    <message>
        <source>For example: moved, or helped in another way.</source>
        <translation>Bijvoorbeeld: verhuisd, of op een andere manier geholpen.</translation>
    </message>
</context>
<context>
    <name>OutCard</name>
    <message>
        <source>Out and about</source>
        <translation>Op pad</translation>
    </message>
    <message>
        <source>+ Signal (Ctrl+N)</source>
        <translation>+ Signaal (Ctrl+N)</translation>
    </message>
    <message>
        <source>+ Presence</source>
        <translation>+ Aanwezigheid</translation>
    </message>
    <message>
        <source>Nothing planned today, and no presence noted yet.</source>
        <translation>Vandaag niets gepland, en nog geen aanwezigheid genoteerd.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Home visit to {who}</source>
        <translation>Huisbezoek bij {who}</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>{place} · present</source>
        <translation>{place} · aanwezig</translation>
    </message>
    <message>
        <source>Last time: {counted}</source>
        <translation>Vorige keer: {counted}</translation>
    </message>
    <message>
        <source>show address</source>
        <translation>adres tonen</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ik ben er</translation>
    </message>
</context>
<context>
    <name>OutLine</name>
    <message>
        <source>no address noted</source>
        <translation>geen adres genoteerd</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>To Vandaag</source>
        <translation>Naar Vandaag</translation>
    </message>
    <message>
        <source>Give a sheet along…</source>
        <translation>Een blad meegeven…</translation>
    </message>
    <message>
        <source>To the requests</source>
        <translation>Naar de contactvragen</translation>
    </message>
    <message>
        <source>To the signals</source>
        <translation>Naar de signalen</translation>
    </message>
    <message>
        <source>If that does not work out, it goes to {second}, also when your laptop is off.</source>
        <translation>Lukt dat niet, dan gaat het naar {second}, ook als je laptop uit staat.</translation>
    </message>
    <message>
        <source>{who} can stop at any time: with you, or with {service}.</source>
        <translation>{who} kan altijd stoppen: bij jou, of bij {service}.</translation>
    </message>
    <message>
        <source>Only {service} can open it. You follow it under ‘Requests’.</source>
        <translation>Alleen {service} kan dit openen. Je volgt het op bij ‘Contactvragen’.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>The signal stays here. Ask {who} another time.</source>
        <translation>Het signaal blijft hier. Vraag het {who} een andere keer.</translation>
    </message>
    <message>
        <source>Later. Nothing leaves.</source>
        <translation>Later. Er vertrekt niets.</translation>
    </message>
    <message>
        <source>{who} goes alone. Nothing leaves.</source>
        <translation>{who} gaat zelf. Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Give a card with name and number, or go along.</source>
        <translation>Geef een kaartje met naam en nummer, of ga mee.</translation>
    </message>
    <message>
        <source>{who} said no. Nothing leaves.</source>
        <translation>{who} zei nee. Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Who it is was not kept. You just keep coming.</source>
        <translation>Wie het is, is niet bewaard. Je blijft gewoon komen.</translation>
    </message>
    <message>
        <source>You can always ask advice without a name.</source>
        <translation>Je kan altijd raad vragen zonder naam.</translation>
    </message>
</context>
<context>
    <name>PassOnPage</name>
    <message>
        <source>Pass on</source>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>{worker} goes along</source>
        <translation>{worker} gaat mee</translation>
    </message>
    <message>
        <source>Pass on: signal of {who}</source>
        <translation>Doorgeven: signaal van {who}</translation>
    </message>
</context>
<context>
    <name>PositionCard</name>
    <message>
        <source>2 · Why is this allowed?</source>
        <translation>2 · Waarom mag dit?</translation>
    </message>
    <message>
        <source>Why is this allowed?</source>
        <translation>Waarom mag dit?</translation>
    </message>
    <message>
        <source>{who} is fine with it (consent)</source>
        <translation>{who} vindt het goed (toestemming)</translation>
    </message>
    <message>
        <source>Shared professional secrecy</source>
        <translation>Gedeeld beroepsgeheim</translation>
    </message>
    <message>
        <source>The stricter form: {who} agrees, and five conditions hold.</source>
        <translation>De strengere vorm: {who} gaat akkoord, en vijf voorwaarden kloppen.</translation>
    </message>
    <message>
        <source>{who} cannot decide it alone</source>
        <translation>{who} kan het niet zelf beslissen</translation>
    </message>
    <message>
        <source>Only with a representative and your supervisor.</source>
        <translation>Alleen met een vertegenwoordiger en je leidinggevende.</translation>
    </message>
    <message>
        <source>Without a yes: {article}, as the partners agreed.</source>
        <translation>Zonder ja: {article}, zoals de partners afspraken.</translation>
    </message>
    <message>
        <source>{who} does not want this</source>
        <translation>{who} wil dit niet</translation>
    </message>
    <message>
        <source>Nothing leaves. You can ask advice without a name.</source>
        <translation>Er vertrekt niets. Je kan wel anoniem raad vragen.</translation>
    </message>
    <message>
        <source>{who} goes alone</source>
        <translation>{who} neemt zelf contact</translation>
    </message>
    <message>
        <source>nothing leaves</source>
        <translation>er vertrekt niets</translation>
    </message>
    <message>
        <source>You ask it in the next step. Nothing leaves before that.</source>
        <translation>Je vraagt het in de volgende stap. Eerder vertrekt er niets.</translation>
    </message>
    <message>
        <source>Read aloud and explained · {form} · {when}</source>
        <translation>Voorgelezen en uitgelegd · {form} · {when}</translation>
    </message>
    <message>
        <source>Valid until {day} · {who} can always stop</source>
        <translation>Geldig tot {day} · {who} kan altijd stoppen</translation>
    </message>
</context>
<context>
    <name>ReadCard</name>
    <message>
        <source>Read aloud or show</source>
        <translation>Lees voor of toon</translation>
    </message>
    <message>
        <source>Read the changed part again, and let them say it back.</source>
        <translation>Lees wat veranderde opnieuw voor, en laat het terugzeggen.</translation>
    </message>
    <message>
        <source>The text changed.</source>
        <translation>De tekst is veranderd.</translation>
    </message>
    <message>
        <source>“Can you tell me what is going to happen now?” Then you know whether it was clear.</source>
        <translation>“Kan je eens zeggen wat er nu gaat gebeuren?” Zo weet je of het duidelijk was.</translation>
    </message>
    <message>
        <source>Then ask:</source>
        <translation>Vraag dan:</translation>
    </message>
    <message>
        <source>Read it to the representative. {who} is there as much as possible, and hears it too.</source>
        <translation>Lees het voor aan de vertegenwoordiger. {who} is er zo veel mogelijk bij en hoort het ook.</translation>
    </message>
    <message>
        <source>What goes along?</source>
        <translation>Wat gaat mee?</translation>
    </message>
    <message>
        <source>Who reads it?</source>
        <translation>Wie leest dat?</translation>
    </message>
    <message>
        <source>What happens then?</source>
        <translation>Wat gebeurt er dan?</translation>
    </message>
    <message>
        <source>Can you stop?</source>
        <translation>Kan je stoppen?</translation>
    </message>
    <message>
        <source>Can you say no?</source>
        <translation>Kan je nee zeggen?</translation>
    </message>
</context>
<context>
    <name>RecipientCard</name>
    <message>
        <source>1 · To whom?</source>
        <translation>1 · Aan wie?</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Support by the OCMW can have consequences for the stay. Ask a lawyer for advice first. Do not write the stay down.</source>
        <translation>Steun van het OCMW kan gevolgen hebben voor het verblijf. Vraag eerst raad aan een jurist. Schrijf het verblijf niet op.</translation>
    </message>
    <message>
        <source>Temporary or uncertain stay?</source>
        <translation>Tijdelijk of onzeker verblijf?</translation>
    </message>
    <message>
        <source>New in the address list. Call the service to make sure it is them.</source>
        <translation>Nieuw in de adreslijst. Bel de dienst om zeker te zijn dat zij het zijn.</translation>
    </message>
    <message>
        <source>Which health fund?</source>
        <translation>Bij welk ziekenfonds?</translation>
    </message>
    <message>
        <source>No service in your network can receive yet. You can call them.</source>
        <translation>Nog geen dienst in jouw netwerk kan dit ontvangen. Bellen kan wel.</translation>
    </message>
    <message>
        <source>You are not in a network yet. You can note and go along. To send, join a network.</source>
        <translation>Je bent nog niet verbonden met een netwerk. Noteren en meegaan kan wel. Om te versturen heb je een uitnodiging nodig.</translation>
    </message>
    <message>
        <source>{name} has no room until {day}.</source>
        <translation>{name} heeft geen plaats tot {day}.</translation>
    </message>
    <message>
        <source>You can still send. An answer may take longer, so call them too.</source>
        <translation>Sturen kan. Een antwoord kan langer duren, dus bel hen ook.</translation>
    </message>
    <message>
        <source>The address could not be checked yet. Connect first, or call them.</source>
        <translation>Het adres is nog niet nagekeken. Maak eerst verbinding, of bel hen.</translation>
    </message>
    <message>
        <source>address checked</source>
        <translation>adres nagekeken</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>No room until {day}</source>
        <translation>Geen plaats tot {day}</translation>
    </message>
    <message>
        <source>if {who} is a member</source>
        <translation>als {who} daar lid is</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>{who} wants to stop…</source>
        <translation>{who} wil stoppen…</translation>
    </message>
    <message>
        <source>What {service} may still know</source>
        <translation>Wat {service} misschien nog weet</translation>
    </message>
    <message>
        <source>What {service} knows</source>
        <translation>Wat {service} weet</translation>
    </message>
    <message>
        <source>What {service} will read</source>
        <translation>Wat {service} zal lezen</translation>
    </message>
    <message>
        <source>Ask a case-overleg…</source>
        <translation>Overleg vragen…</translation>
    </message>
    <message>
        <source>The text was erased here too. In the Logboek stands which kinds of data left, and when. What somebody read, they still know.</source>
        <translation>De tekst is hier ook gewist. In het Logboek staat welke soorten gegevens vertrokken, en wanneer. Wat iemand las, weet die nog.</translation>
    </message>
    <message>
        <source>You only hear how far it is, never what {who} discusses with {service}. Do you go along to the first talk? Then {service} arranges that with you and {who}.</source>
        <translation>Je hoort alleen hoe ver het staat, nooit wat {who} met {service} bespreekt. Ga je mee naar het gesprek? Dan spreekt {service} dat met jou en {who} af.</translation>
    </message>
    <message>
        <source>{who} chose that you hear no more than ‘received’. Ask {who} how it goes.</source>
        <translation>{who} koos dat je niet meer hoort dan ‘ontvangen’. Vraag zelf aan {who} hoe het gaat.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Which requests</source>
        <translation>Welke contactvragen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>When you pass a signal on with someone&apos;s consent, you follow it here.</source>
        <translation>Geef je een signaal door met toestemming, dan volg je het hier op.</translation>
    </message>
    <message>
        <source>Somebody wants to stop…</source>
        <translation>Iemand wil stoppen…</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>Open {n}</source>
        <translation>Open {n}</translation>
    </message>
    <message>
        <source>Waits for me {n}</source>
        <translation>Wacht op mij {n}</translation>
    </message>
    <message>
        <source>Finished {n}</source>
        <translation>Afgerond {n}</translation>
    </message>
    <message>
        <source>Not trusted {n}</source>
        <translation>Niet vertrouwd {n}</translation>
    </message>
    <message>
        <source>Stopped for {who}.</source>
        <translation>Gestopt voor {who}.</translation>
    </message>
    <message>
        <source>The request is closed.</source>
        <translation>De contactvraag is afgesloten.</translation>
    </message>
    <message>
        <source>It stays open with you. You find it under ‘Waits for me’.</source>
        <translation>Het blijft open bij jou. Je vindt het bij ‘Wacht op mij’.</translation>
    </message>
    <message>
        <source>The signal is not here any more. Note a new one.</source>
        <translation>Het signaal is hier niet meer. Noteer een nieuw.</translation>
    </message>
</context>
<context>
    <name>SafeContactEdit</name>
    <message>
        <source>Safe contact</source>
        <translation>Veilig contact</translation>
    </message>
    <message>
        <source>Note agreements</source>
        <translation>Afspraken noteren</translation>
    </message>
    <message>
        <source>How it may</source>
        <translation>Hoe het mag</translation>
    </message>
    <message>
        <source>Certainly not</source>
        <translation>Zeker niet</translation>
    </message>
    <message>
        <source>for example: via the neighbourhood house, Tuesday 9–12</source>
        <translation>bijvoorbeeld: via het buurthuis, dinsdag 9–12 u.</translation>
    </message>
    <message>
        <source>Where and when best</source>
        <translation>Waar en wanneer het best</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Aanpassen</translation>
    </message>
</context>
<context>
    <name>SecondEyes</name>
    <message>
        <source>Your supervisor was asked.</source>
        <translation>Je leidinggevende kreeg de vraag.</translation>
    </message>
    <message>
        <source>{who} does not agree. Nothing leaves. Talk it over; has something changed, note it again.</source>
        <translation>{who} gaat niet akkoord. Er vertrekt niets. Bespreek het samen. Is er iets veranderd? Noteer het dan opnieuw.</translation>
    </message>
    <message>
        <source>{who} has read it ({when}). Nothing leaves before there is a yes.</source>
        <translation>{who} heeft het gelezen ({when}). Er vertrekt niets voor er een ja is.</translation>
    </message>
    <message>
        <source>{who}, {when}, without a name. Nothing leaves before there is a yes.</source>
        <translation>{who}, {when}, zonder naam. Er vertrekt niets voor er een ja is.</translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Shared professional secrecy: all five hold</source>
        <translation>Gedeeld beroepsgeheim: alle vijf kloppen</translation>
    </message>
    <message>
        <source>This comes on top of the yes, never in its place. Not all five? Then it is plain consent.</source>
        <translation>Dit komt boven op het ja, nooit in de plaats. Niet alle vijf? Dan is het gewone toestemming.</translation>
    </message>
</context>
<context>
    <name>SheetsSection</name>
    <message>
        <source>Give a sheet…</source>
        <translation>Een blad geven…</translation>
    </message>
    <message>
        <source>Give the card…</source>
        <translation>De kaart geven…</translation>
    </message>
    <message>
        <source>Sheets given</source>
        <translation>Gegeven bladen</translation>
    </message>
    <message>
        <source>No sheet given yet</source>
        <translation>Nog geen blad gegeven</translation>
    </message>
    <message>
        <source>Give the first sheet when you begin to write: what do I write down, and why?</source>
        <translation>Geef het eerste blad als je begint te schrijven: wat schrijf ik op, en waarom?</translation>
    </message>
    <message>
        <source>This one was printed but not given</source>
        <translation>Dit blad is afgedrukt maar niet gegeven</translation>
    </message>
    <message>
        <source>Number to stop by telephone: {number}</source>
        <translation>Nummer om te stoppen per telefoon: {number}</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Ander papier</translation>
    </message>
</context>
<context>
    <name>SignalDetail</name>
    <message>
        <source>Change</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Pass on to a service…</source>
        <translation>Doorgeven aan een dienst…</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Hoe verder?</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>Naar de persoon</translation>
    </message>
    <message>
        <source>Write the conversation out</source>
        <translation>Gesprek uitschrijven</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>All of this stays on this device until you both decide otherwise.</source>
        <translation>Dit blijft allemaal op dit toestel, tot jullie samen anders beslissen.</translation>
    </message>
    <message>
        <source>Signal of {name}</source>
        <translation>Signaal van {name}</translation>
    </message>
    <message>
        <source>What does {name} say?</source>
        <translation>Wat zegt {name}?</translation>
    </message>
    <message>
        <source>± {age} years</source>
        <translation>± {age} jaar</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Wat jij zag</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Hoe dringend</translation>
    </message>
    <message>
        <source>What goes well</source>
        <translation>Wat loopt goed</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>Why a right does not work out</source>
        <translation>Waarom een recht niet lukt</translation>
    </message>
    <message>
        <source>What {name} wants</source>
        <translation>Wat {name} wil</translation>
    </message>
    <message>
        <source>How you know the words</source>
        <translation>Hoe je de woorden weet</translation>
    </message>
    <message>
        <source>How you know the rest</source>
        <translation>Hoe je de rest weet</translation>
    </message>
    <message>
        <source>Read out, agreed</source>
        <translation>Voorgelezen, akkoord</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>What made help hard to reach</source>
        <translation>Wat hulp moeilijk maakte</translation>
    </message>
    <message>
        <source>Help talked about</source>
        <translation>Besproken hulp</translation>
    </message>
    <message>
        <source>Why not lighter</source>
        <translation>Waarom niet lichter</translation>
    </message>
    <message>
        <source>Specialist needed</source>
        <translation>Specialist nodig</translation>
    </message>
    <message>
        <source>Call or go together</source>
        <translation>Zelf bellen of samen gaan</translation>
    </message>
    <message>
        <source>A service may get in touch</source>
        <translation>Een dienst mag contact opnemen</translation>
    </message>
    <message>
        <source>Come by again first</source>
        <translation>Eerst nog eens langskomen</translation>
    </message>
    <message>
        <source>Nothing, just a chat</source>
        <translation>Niets, alleen een babbel</translation>
    </message>
</context>
<context>
    <name>SignalPage</name>
    <message>
        <source>Save and close</source>
        <translation>Bewaren en sluiten</translation>
    </message>
    <message>
        <source>Pass on to a service…</source>
        <translation>Doorgeven aan een dienst…</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Signal of {name} is saved.</source>
        <translation>Signaal van {name} is bewaard.</translation>
    </message>
    <message>
        <source>Signal of {name}</source>
        <translation>Signaal van {name}</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>No signals yet</source>
        <translation>Nog geen signalen</translation>
    </message>
    <message>
        <source>Note what someone tells you. It stays on this device until you both want otherwise.</source>
        <translation>Noteer wat iemand je vertelt. Het blijft op dit toestel, tot jullie samen anders willen.</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters, or a codename or place.</source>
        <translation>Probeer minder letters, of een roepnaam of plaats.</translation>
    </message>
    <message>
        <source>+ Signal (Ctrl+N)</source>
        <translation>+ Signaal (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search in signals… (Ctrl+K)</source>
        <translation>Zoeken in signalen… (Ctrl+K)</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gevonden</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>saved by itself {moment}</source>
        <translation>vanzelf bewaard {moment}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>kladje</translation>
    </message>
    <message>
        <source>wants contact</source>
        <translation>wil contact</translation>
    </message>
    <message>
        <source>goes alone</source>
        <translation>gaat zelf</translation>
    </message>
    <message>
        <source>come by again</source>
        <translation>nog eens langs</translation>
    </message>
    <message>
        <source>First note what the person wants. Then you can pass on.</source>
        <translation>Noteer eerst wat de persoon wil. Dan kan je doorgeven.</translation>
    </message>
    <message>
        <source>Signal of {name} is put away.</source>
        <translation>Signaal van {name} is verwijderd.</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Het kladje is weggegooid.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign here</source>
        <translation>Teken hier</translation>
    </message>
</context>
<context>
    <name>SignedOn</name>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Wipe and sign again</source>
        <translation>Wissen en opnieuw tekenen</translation>
    </message>
    <message>
        <source>The signature stays on this device, in the encrypted store.</source>
        <translation>De handtekening blijft op dit toestel, versleuteld.</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Stays on this device</source>
        <translation>Blijft op dit toestel</translation>
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
        <translation>Nee, toch niet</translation>
    </message>
    <message>
        <source>{who} wants to stop</source>
        <translation>{who} wil stoppen</translation>
    </message>
    <message>
        <source>The request does not leave. {service} reads nothing.</source>
        <translation>De contactvraag vertrekt niet. {service} leest niets.</translation>
    </message>
    <message>
        <source>{service} hears that {who} stops and erases the request. What someone read, they still know.</source>
        <translation>{service} hoort dat {who} stopt en wist de contactvraag. Wat iemand al las, weet die nog.</translation>
    </message>
    <message>
        <source>{who} loses nothing by it.</source>
        <translation>{who} verliest er niets door.</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Until when?</source>
        <translation>Tot wanneer?</translation>
    </message>
    <message>
        <source>May {worker} hear how it goes?</source>
        <translation>Mag {worker} horen hoe het loopt?</translation>
    </message>
    <message>
        <source>Yes, only how far it is</source>
        <translation>Ja, alleen hoe ver het staat</translation>
    </message>
    <message>
        <source>No, only ‘received’</source>
        <translation>Nee, alleen ‘ontvangen’</translation>
    </message>
    <message>
        <source>A proposal for a first talk may be passed on</source>
        <translation>Een voorstel voor een eerste gesprek mag doorgegeven worden</translation>
    </message>
    <message>
        <source>Certainly not</source>
        <translation>Zeker niet</translation>
    </message>
    <message>
        <source>How may {service} reach {who}?</source>
        <translation>Hoe mag {service} {who} bereiken?</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 maand</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} maanden</translation>
    </message>
</context>
<context>
    <name>ThenCard</name>
    <message>
        <source>If that does not work out</source>
        <translation>Lukt dat niet</translation>
    </message>
    <message>
        <source>If that does not work out, {service} reads precisely this</source>
        <translation>Lukt dat niet, dan leest {service} precies dit</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 veld</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} velden</translation>
    </message>
    <message>
        <source>Tick above first what {first} reads.</source>
        <translation>Vink hierboven eerst aan wat {first} leest.</translation>
    </message>
    <message>
        <source>Nothing is ticked for {second} yet.</source>
        <translation>Voor {second} is nog niets aangevinkt.</translation>
    </message>
    <message>
        <source>It may not go to {second}. Choose another service, or nobody else.</source>
        <translation>Dit mag niet naar {second}. Kies een andere dienst, of niemand anders.</translation>
    </message>
    <message>
        <source>The same as for {first}</source>
        <translation>Hetzelfde als voor {first}</translation>
    </message>
    <message>
        <source>Until then it lies sealed with {first}, and with your team if you may hear how it goes. They cannot read it.</source>
        <translation>Tot dan ligt het dicht bij {first}, en bij je team als je mag horen hoe het loopt. Zij kunnen het niet lezen.</translation>
    </message>
    <message>
        <source>Until then it lies sealed with {first} alone, which cannot read it. Nobody of your team has it.</source>
        <translation>Tot dan ligt het alleen bij {first}, dicht: zij kunnen het niet lezen. Niemand van je team heeft het.</translation>
    </message>
</context>
<context>
    <name>ThenChoice</name>
    <message>
        <source>And if that does not work out?</source>
        <translation>En lukt dat niet?</translation>
    </message>
    <message>
        <source>then {service}</source>
        <translation>dan {service}</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Niemand anders</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>To do now</source>
        <translation>Nu te doen</translation>
    </message>
    <message>
        <source>Heard back</source>
        <translation>Teruggehoord</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dit toestel</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
    <message>
        <source>Nothing waits for you now.</source>
        <translation>Er wacht nu niets op jou.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Hoe verder?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>No news yet. What a service answers, stands here.</source>
        <translation>Nog geen nieuws. Wat een dienst antwoordt, staat hier.</translation>
    </message>
    <message>
        <source>my agenda</source>
        <translation>mijn agenda</translation>
    </message>
    <message>
        <source>And {n} more</source>
        <translation>En nog {n}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Gedaan.</translation>
    </message>
    <message>
        <source>Everything is encrypted on this laptop.</source>
        <translation>Alles staat versleuteld op deze laptop.</translation>
    </message>
    <message>
        <source>1 request leaves as soon as there is a connection.</source>
        <translation>1 contactvraag vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>{n} requests leave as soon as there is a connection.</source>
        <translation>{n} contactvragen vertrekken zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Nothing waits to leave.</source>
        <translation>Er wacht niets om te vertrekken.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Last connected: {when}</source>
        <translation>Laatst verbonden: {when}</translation>
    </message>
    <message>
        <source>Backup: {when}</source>
        <translation>Reservekopie: {when}</translation>
    </message>
    <message>
        <source>Address list of {network}: version {n}</source>
        <translation>Adreslijst van {network}: versie {n}</translation>
    </message>
    <message>
        <source>Not in a network yet: you can note, not send.</source>
        <translation>Nog niet verbonden met een netwerk: noteren kan, versturen niet.</translation>
    </message>
</context>
<context>
    <name>TopicsCard</name>
    <message>
        <source>What goes well, who helps already?</source>
        <translation>Wat loopt goed, wie helpt al?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waarover gaat het?</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>Why does a right not work out?</source>
        <translation>Waarom lukt een recht niet?</translation>
    </message>
</context>
<context>
    <name>UnsaidNote</name>
    <message>
        <source>Take along</source>
        <translation>Meenemen</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Write for example: today 14:20, or 17/11 14:20.</source>
        <translation>Schrijf bijvoorbeeld: vandaag 14:20, of 17/11 14:20.</translation>
    </message>
</context>
<context>
    <name>WhereCard</name>
    <message>
        <source>Where, when, which question</source>
        <translation>Waar, wanneer, welke vraag</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>Kies of typ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>geen bezoek</translation>
    </message>
    <message>
        <source>At a visit</source>
        <translation>Bij bezoek</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Soort vraag</translation>
    </message>
    <message>
        <source>How urgent?</source>
        <translation>Hoe dringend?</translation>
    </message>
    <message>
        <source>saved by itself at {time}</source>
        <translation>vanzelf bewaard om {time}</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Waar was het?</translation>
    </message>
    <message>
        <source>Choose what it was about.</source>
        <translation>Kies waarover de vraag ging.</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gevaar</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Codename</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Age?</source>
        <translation>Leeftijd?</translation>
    </message>
    <message>
        <source>About how old</source>
        <translation>Ongeveer hoe oud</translation>
    </message>
    <message>
        <source>Younger than 18: nothing can leave for this person. Call your supervisor.</source>
        <translation>Jonger dan 18: er kan niets vertrekken. Bel je leidinggevende.</translation>
    </message>
    <message>
        <source>For whom is the question?</source>
        <translation>Voor wie is de vraag?</translation>
    </message>
    <message>
        <source>A name is not needed. We ask it only when you pass on.</source>
        <translation>Een naam is niet nodig. Die vragen we pas als je doorgeeft.</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>Call or go together</source>
        <translation>Zelf bellen of samen gaan</translation>
    </message>
    <message>
        <source>Nothing leaves. Give a card or go along.</source>
        <translation>Er vertrekt niets. Geef een kaartje of ga mee.</translation>
    </message>
    <message>
        <source>A service may get in touch</source>
        <translation>Een dienst mag contact opnemen</translation>
    </message>
    <message>
        <source>You ask for consent in the next step.</source>
        <translation>Je vraagt toestemming in de volgende stap.</translation>
    </message>
    <message>
        <source>Come by again first</source>
        <translation>Eerst nog eens langskomen</translation>
    </message>
    <message>
        <source>Nothing leaves.</source>
        <translation>Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Nothing, just a chat</source>
        <translation>Niets, alleen een babbel</translation>
    </message>
    <message>
        <source>Counts as an encounter, without data.</source>
        <translation>Telt mee als ontmoeting, zonder gegevens.</translation>
    </message>
    <message>
        <source>What does {name} want?</source>
        <translation>Wat wil {name}?</translation>
    </message>
    <message>
        <source>Ask this first. Then you can pass on.</source>
        <translation>Vraag dit eerst. Dan kan je doorgeven.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>What do they say?</source>
        <translation>Wat zegt de persoon?</translation>
    </message>
    <message>
        <source>in their own words</source>
        <translation>in eigen woorden</translation>
    </message>
    <message>
        <source>What did you see or hear?</source>
        <translation>Wat zag of hoorde jij?</translation>
    </message>
    <message>
        <source>Always stays on this device.</source>
        <translation>Blijft altijd op dit toestel.</translation>
    </message>
    <message>
        <source>What does {name} say?</source>
        <translation>Wat zegt {name}?</translation>
    </message>
</context>
<context>
    <name>afterwards</name>
    <message>
        <source>The request was closed on {day}. Ask {who}, if it fits.</source>
        <translation>De vraag is afgerond op {day}. Vraag het aan {who}, als het past.</translation>
    </message>
    <message>
        <source>From {day} you can ask {who} whether it helped. You need not.</source>
        <translation>Vanaf {day} kan je {who} vragen of het geholpen heeft. Het moet niet.</translation>
    </message>
    <message>
        <source>{who} said on {day}:</source>
        <translation>{who} zei op {day}:</translation>
    </message>
    <message>
        <source>You did not reach {who}. That is fine too.</source>
        <translation>Je hebt {who} niet bereikt. Dat is ook goed.</translation>
    </message>
    <message>
        <source>You chose not to ask {who}. That is fine too.</source>
        <translation>Je koos om het {who} niet te vragen. Dat is ook goed.</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>the person</source>
        <translation>de persoon</translation>
    </message>
    <message>
        <source>20 or more</source>
        <translation>20 of meer</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} mensen</translation>
    </message>
    <message>
        <source>1 signal</source>
        <translation>1 signaal</translation>
    </message>
    <message>
        <source>{n} signals</source>
        <translation>{n} signalen</translation>
    </message>
    <message>
        <source>the OCMW</source>
        <translation>het OCMW</translation>
    </message>
    <message>
        <source>the CAW</source>
        <translation>het CAW</translation>
    </message>
    <message>
        <source>the DMW</source>
        <translation>de DMW</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>over {n} dagen</translation>
    </message>
    <message>
        <source>18+</source>
        <translation>18+</translation>
    </message>
    <message>
        <source>18+ (up to 25)</source>
        <translation>18+ (tot 25)</translation>
    </message>
    <message>
        <source>Younger than 18</source>
        <translation>Jonger dan 18</translation>
    </message>
    <message>
        <source>Integrated broad reception</source>
        <translation>Geïntegreerd breed onthaal</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>My agenda</source>
        <translation>Mijn agenda</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>Worried about somebody else</source>
        <translation>Bezorgd om iemand anders</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Pressing on</source>
        <translation>Aanklampend</translation>
    </message>
    <message>
        <source>Places &amp; visits</source>
        <translation>Vindplaatsen &amp; bezoeken</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Structural signals</source>
        <translation>Structurele signalen</translation>
    </message>
    <message>
        <source>Rights &amp; social map</source>
        <translation>Rechten &amp; sociale kaart</translation>
    </message>
    <message>
        <source>Social map</source>
        <translation>Sociale kaart</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Helpers in the area</source>
        <translation>Helpers in de buurt</translation>
    </message>
    <message>
        <source>Make a new signal</source>
        <translation>Nieuw signaal maken</translation>
    </message>
    <message>
        <source>Note presence</source>
        <translation>Aanwezigheid noteren</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Hoe verder?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Advice without a name</source>
        <translation>Raad zonder naam</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>Ask a case-overleg</source>
        <translation>Overleg vragen</translation>
    </message>
    <message>
        <source>Worries of colleagues</source>
        <translation>Zorgen van collega&apos;s</translation>
    </message>
    <message>
        <source>Enter a slip</source>
        <translation>Strookje invoeren</translation>
    </message>
</context>
<context>
    <name>field_stopping</name>
    <message>
        <source>Nothing here has this number or this name. Ask which service the sheet is about: that service can stop it too, by telephone.</source>
        <translation>Niets heeft hier dit nummer of deze naam. Vraag over welke dienst het blad gaat: die dienst kan het ook stoppen, aan de telefoon.</translation>
    </message>
    <message>
        <source>More than one fits. Ask for the service, or when it was sent.</source>
        <translation>Er past er meer dan één. Vraag welke dienst het was, of wanneer.</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>Verstuurd op {day}</translation>
    </message>
    <message>
        <source>{sent} · last heard: {step}</source>
        <translation>{sent} · laatst gehoord: {step}</translation>
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
        <source>What was sent is taken back. {service} hears that the person stops, not why, and erases it. This cannot be undone: who wants help later is asked again.</source>
        <translation>Wat verstuurd is, wordt teruggenomen. {service} hoort dat de persoon stopt, niet waarom, en wist het. Dit kan je niet ongedaan maken: wie later hulp wil, krijgt de vraag opnieuw.</translation>
    </message>
    <message>
        <source>Taken back here. {service} hears it at the next connection; who confirms it stands with the request.</source>
        <translation>Hier teruggenomen. {service} hoort het bij de volgende verbinding; wie het bevestigt, staat bij de vraag.</translation>
    </message>
    <message>
        <source>{service} and your colleague&apos;s laptop hear it at the next connection. Tell your colleague too.</source>
        <translation>{service} en de laptop van je collega horen het bij de volgende verbinding. Zeg het ook aan je collega.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Worries of colleagues</source>
        <translation>Zorgen van collega&apos;s</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Vindplaatsen</translation>
    </message>
    <message>
        <source>Presences</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Structural signals</source>
        <translation>Structurele signalen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>Social map</source>
        <translation>Sociale kaart</translation>
    </message>
    <message>
        <source>Notes with a service</source>
        <translation>Notities bij een dienst</translation>
    </message>
    <message>
        <source>Helpers in the area</source>
        <translation>Helpers in de buurt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>on the card of the place</source>
        <translation>op de fiche van de plaats</translation>
    </message>
    <message>
        <source>in what is noted of this person</source>
        <translation>in de gegevens van deze persoon</translation>
    </message>
    <message>
        <source>Structural signal</source>
        <translation>Structureel signaal</translation>
    </message>
</context>
<context>
    <name>ladder</name>
    <message>
        <source>{service} was asked first. This is the step after it.</source>
        <translation>{service} werd eerst gevraagd. Dit is de stap daarna.</translation>
    </message>
    <message>
        <source>If it does not work out with {first}, it goes to {second}.</source>
        <translation>Lukt het niet bij {first}, dan gaat het naar {second}.</translation>
    </message>
    <message>
        <source>It went on to {second}.</source>
        <translation>Het ging door naar {second}.</translation>
    </message>
    <message>
        <source>It could not be delivered to {second} yet. It is sealed again.</source>
        <translation>Het raakte nog niet bij {second}. Het wordt opnieuw verzegeld.</translation>
    </message>
    <message>
        <source>{second} is not needed any more, and never had it.</source>
        <translation>{second} is niet meer nodig en heeft het nooit gehad.</translation>
    </message>
    <message>
        <source>{first} and your team keep it sealed: your laptop may stay off.</source>
        <translation>{first} en je team houden het dicht bij: je laptop mag uit blijven.</translation>
    </message>
    <message>
        <source>Only {first} keeps it sealed, besides you.</source>
        <translation>Alleen {first} houdt het dicht bij, naast jou.</translation>
    </message>
</context>
<context>
    <name>more</name>
    <message>
        <source>Write the conversation out…</source>
        <translation>Gesprek uitschrijven…</translation>
    </message>
    <message>
        <source>More with this signal</source>
        <translation>Meer bij dit signaal</translation>
    </message>
    <message>
        <source>Note more…</source>
        <translation>Meer noteren…</translation>
    </message>
</context>
<context>
    <name>passing</name>
    <message>
        <source>answers within {n} working days</source>
        <translation>antwoordt binnen {n} werkdagen</translation>
    </message>
    <message>
        <source>Not possible from {organisation}. Both services must have professional secrecy and {who} must agree.</source>
        <translation>Kan niet vanuit {organisation}. Beide diensten moeten beroepsgeheim hebben én {who} moet akkoord gaan.</translation>
    </message>
    <message>
        <source>Not possible with this service: it has no professional secrecy. Ask for consent instead.</source>
        <translation>Kan niet met deze dienst: die heeft geen beroepsgeheim. Vraag gewoon toestemming.</translation>
    </message>
    <message>
        <source>Not possible with your role. Discuss it with your own supervisor.</source>
        <translation>Kan niet met jouw rol. Bespreek het met je eigen leidinggevende.</translation>
    </message>
    <message>
        <source>Not possible for someone younger than 18. Call your supervisor, or youth help.</source>
        <translation>Kan niet voor iemand jonger dan 18. Bel je leidinggevende of de jeugdhulp.</translation>
    </message>
    <message>
        <source>Not now: {who} asked not to use anything further. Ask whether it may again, and lift that on the page of the person, at ‘What we keep’.</source>
        <translation>Nu niet: {who} vroeg om niets verder te gebruiken. Vraag of het weer mag, en hef dat op bij ‘Wat we bewaren’ op de kaart van de persoon.</translation>
    </message>
    <message>
        <source>Not possible: the question is about someone who was not asked. Ask that person first.</source>
        <translation>Kan niet: de vraag gaat over iemand die niets gevraagd is. Vraag het eerst aan die persoon.</translation>
    </message>
    <message>
        <source>‘{field}’ holds a national number. That may never leave.</source>
        <translation>In ‘{field}’ staat een rijksregisternummer. Dat mag nooit mee.</translation>
    </message>
    <message>
        <source>‘{field}’ holds an account number. That may never leave.</source>
        <translation>In ‘{field}’ staat een rekeningnummer. Dat mag nooit mee.</translation>
    </message>
    <message>
        <source>‘{field}’ holds a card number. That may never leave.</source>
        <translation>In ‘{field}’ staat een kaartnummer. Dat mag nooit mee.</translation>
    </message>
    <message>
        <source>‘{field}’ holds the telephone number {text}.</source>
        <translation>In ‘{field}’ staat het nummer {text}.</translation>
    </message>
    <message>
        <source>‘{field}’ holds the e-mail address {text}.</source>
        <translation>In ‘{field}’ staat het e-mailadres {text}.</translation>
    </message>
    <message>
        <source>‘{field}’ holds the name {text}.</source>
        <translation>In ‘{field}’ staat de naam {text}.</translation>
    </message>
    <message>
        <source>‘{field}’ holds {text}.</source>
        <translation>In ‘{field}’ staat {text}.</translation>
    </message>
    <message>
        <source>You left the number {text} out of ‘{field}’.</source>
        <translation>Je liet het nummer {text} weg uit ‘{field}’.</translation>
    </message>
    <message>
        <source>You left the e-mail address {text} out of ‘{field}’.</source>
        <translation>Je liet het e-mailadres {text} weg uit ‘{field}’.</translation>
    </message>
    <message>
        <source>You left the name {text} out of ‘{field}’.</source>
        <translation>Je liet de naam {text} weg uit ‘{field}’.</translation>
    </message>
    <message>
        <source>You left the number out of ‘{field}’.</source>
        <translation>Je liet het nummer weg uit ‘{field}’.</translation>
    </message>
    <message>
        <source>Fill this in, or untick it.</source>
        <translation>Vul dit in, of vink het uit.</translation>
    </message>
    <message>
        <source>Make this shorter: it is too long for a request.</source>
        <translation>Maak dit korter: het is te lang voor een contactvraag.</translation>
    </message>
    <message>
        <source>This place says something about who comes there. Write how to reach them via you.</source>
        <translation>Deze plaats zegt iets over wie er komt. Schrijf hoe het via jou kan.</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Nog nodig: {what}.</translation>
    </message>
    <message>
        <source>This says much about {who}. Only if it is really needed.</source>
        <translation>Dit zegt veel over {who}. Alleen als het echt nodig is.</translation>
    </message>
    <message>
        <source>The place is not named: contact goes through you.</source>
        <translation>De plaats wordt niet genoemd: het contact loopt via jou.</translation>
    </message>
    <message>
        <source>{service} does not know this then.</source>
        <translation>{service} weet dit dan niet.</translation>
    </message>
    <message>
        <source>You left out ‘{text}’. {service} does not know that then.</source>
        <translation>Je liet ‘{text}’ weg. {service} weet dat dan niet.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>de dienst</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} en {second}</translation>
    </message>
    <message>
        <source>Together with {who}: may {service} get in touch?</source>
        <translation>Samen met {who}: mag {service} contact opnemen?</translation>
    </message>
    <message>
        <source>Together with {who}: first {service}, else {second}?</source>
        <translation>Samen met {who}: eerst {service}, anders {second}?</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>It had not left yet. Nobody there has read it.</source>
        <translation>Het was nog niet vertrokken. Niemand daar heeft het gelezen.</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 toestel</translation>
    </message>
    <message>
        <source>{n} devices</source>
        <translation>{n} toestellen</translation>
    </message>
    <message>
        <source>Received on {devices}</source>
        <translation>Ontvangen op {devices}</translation>
    </message>
    <message>
        <source>opened on {n}</source>
        <translation>geopend op {n}</translation>
    </message>
    <message>
        <source>Not confirmed yet: {service}, {devices}.</source>
        <translation>Nog niet bevestigd: {service}, {devices}.</translation>
    </message>
    <message>
        <source>Refused on {devices}: it could not be read there. Call the service.</source>
        <translation>Geweigerd op {devices}: het was daar niet te lezen. Bel de dienst.</translation>
    </message>
    <message>
        <source>erased on {n}</source>
        <translation>gewist op {n}</translation>
    </message>
    <message>
        <source>On {devices} it was stopped before anybody saw it.</source>
        <translation>Op {devices} was het gestopt voor iemand het zag.</translation>
    </message>
    <message>
        <source>{devices} of the service was closed down and counts no more.</source>
        <translation>Afgesloten door de dienst en telt niet meer mee: {devices}.</translation>
    </message>
    <message>
        <source>{service} had already put it in its own dossier. That stays there, under its own rules; {who} can ask the service about it.</source>
        <translation>{service} had het al in het eigen dossier gezet. Daar blijft het, met de regels van de dienst. {who} mag er de dienst naar vragen.</translation>
    </message>
    <message>
        <source>Everybody has confirmed.</source>
        <translation>Iedereen heeft bevestigd.</translation>
    </message>
    <message>
        <source>They have until {day}.</source>
        <translation>Dat mag nog tot {day}.</translation>
    </message>
    <message>
        <source>That is too long. Call the service: they open the program there.</source>
        <translation>Dat is te lang. Bel de dienst: ze moeten daar het programma openen.</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>did not leave</source>
        <translation>niet vertrokken</translation>
    </message>
    <message>
        <source>being looked into</source>
        <translation>wordt nagekeken</translation>
    </message>
    <message>
        <source>back with you</source>
        <translation>terug bij jou</translation>
    </message>
    <message>
        <source>asks you something</source>
        <translation>vraagt je iets</translation>
    </message>
    <message>
        <source>ask how it goes</source>
        <translation>vraag hoe het gaat</translation>
    </message>
    <message>
        <source>term passed</source>
        <translation>termijn voorbij</translation>
    </message>
    <message>
        <source>term {when}</source>
        <translation>termijn {when}</translation>
    </message>
    <message>
        <source>The network did not accept it. Nothing is lost.</source>
        <translation>Het netwerk nam het niet aan. Er is niets verloren.</translation>
    </message>
    <message>
        <source>Leaves at the next connection</source>
        <translation>Vertrekt bij de volgende verbinding</translation>
    </message>
    <message>
        <source>Given back · choose what now</source>
        <translation>Teruggegeven · kies hoe het verder gaat</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Nazorg</translation>
    </message>
    <message>
        <source>Referred to another offer</source>
        <translation>Doorverwezen naar ander aanbod</translation>
    </message>
    <message>
        <source>The next service of your agreement has it now</source>
        <translation>De volgende dienst van jullie afspraak heeft het nu</translation>
    </message>
    <message>
        <source>You hear no more of it; that was agreed</source>
        <translation>Je hoort er niet meer van, zoals afgesproken</translation>
    </message>
    <message>
        <source>Not taken up yet</source>
        <translation>Nog niet opgenomen</translation>
    </message>
    <message>
        <source>term until {day}</source>
        <translation>termijn tot {day}</translation>
    </message>
    <message>
        <source>{n} attempts</source>
        <translation>{n} pogingen</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 poging</translation>
    </message>
    <message>
        <source>the service looks for contact</source>
        <translation>dienst zoekt contact</translation>
    </message>
    <message>
        <source>Not reached · choose what now</source>
        <translation>Niet bereikt · kies hoe het verder gaat</translation>
    </message>
    <message>
        <source>Not reached after {n} attempts · choose what now</source>
        <translation>Niet bereikt na {n} pogingen · kies hoe het verder gaat</translation>
    </message>
    <message>
        <source>At the request of {who}</source>
        <translation>Op vraag van {who}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>{service} proposes a first talk: {when}, {where}. Tell {who}.</source>
        <translation>{service} stelt een eerste gesprek voor: {when}, {where}. Zeg het aan {who}.</translation>
    </message>
    <message>
        <source>Still to come: {what}</source>
        <translation>Nog te komen: {what}</translation>
    </message>
    <message>
        <source>at the latest on {day}</source>
        <translation>ten laatste op {day}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>opgenomen</translation>
    </message>
    <message>
        <source>contact made</source>
        <translation>contact gelegd</translation>
    </message>
    <message>
        <source>Sealed by you</source>
        <translation>Door jou verzegeld</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Received by {service}</source>
        <translation>Ontvangen door {service}</translation>
    </message>
    <message>
        <source>Opened by {service}</source>
        <translation>Geopend door {service}</translation>
    </message>
    <message>
        <source>Taken up by the intake of {service}</source>
        <translation>Opgenomen door het onthaal van {service}</translation>
    </message>
    <message>
        <source>{service} tried to reach {who}</source>
        <translation>{service} probeerde {who} te bereiken</translation>
    </message>
    <message>
        <source>Contact made</source>
        <translation>Contact gelegd</translation>
    </message>
    <message>
        <source>Going on again</source>
        <translation>Weer verder</translation>
    </message>
    <message>
        <source>Not reached. Back with you.</source>
        <translation>Niet bereikt. Terug bij jou.</translation>
    </message>
    <message>
        <source>Back with you</source>
        <translation>Terug bij jou</translation>
    </message>
    <message>
        <source>{service} let it go; a colleague there takes it up</source>
        <translation>{service} liet het los; een collega daar neemt het op</translation>
    </message>
    <message>
        <source>Passed on to the next service of your agreement</source>
        <translation>Doorgegeven aan de volgende dienst van jullie afspraak</translation>
    </message>
    <message>
        <source>{service} left the network. Back with you.</source>
        <translation>{service} verliet het netwerk. Terug bij jou.</translation>
    </message>
    <message>
        <source>perhaps this can help: {kind}</source>
        <translation>misschien kan dit helpen: {kind}</translation>
    </message>
    <message>
        <source>{service} asks</source>
        <translation>{service} vraagt</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>Jij antwoordde</translation>
    </message>
    <message>
        <source>{service} proposed a first talk</source>
        <translation>{service} stelde een eerste gesprek voor</translation>
    </message>
    <message>
        <source>Referred to another offer; {service} stays the contact</source>
        <translation>Doorverwezen naar ander aanbod; {service} blijft aanspreekpunt</translation>
    </message>
    <message>
        <source>Finished: help has started</source>
        <translation>Afgerond: hulp gestart</translation>
    </message>
    <message>
        <source>Finished: {who} wants no help</source>
        <translation>Afgerond: {who} wil geen hulp</translation>
    </message>
    <message>
        <source>Closed by you</source>
        <translation>Door jou afgesloten</translation>
    </message>
    <message>
        <source>{who} wanted to stop</source>
        <translation>{who} wilde stoppen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>News from a newer version. Update the program to read it.</source>
        <translation>Nieuws van een nieuwere versie. Werk het programma bij.</translation>
    </message>
    <message>
        <source>{who} stopped, said to {service}</source>
        <translation>{who} stopte, gezegd bij {service}</translation>
    </message>
    <message>
        <source>On pause for a while</source>
        <translation>Even op pauze</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggegeven</translation>
    </message>
    <message>
        <source>and looks again on {day}</source>
        <translation>en kijkt opnieuw op {day}</translation>
    </message>
    <message>
        <source>Aftercare: {service} asks how it goes</source>
        <translation>Nazorg: {service} vraagt hoe het gaat</translation>
    </message>
    <message>
        <source>The network did not accept this message. It stays here, nothing is lost. Call your administrator.</source>
        <translation>Het netwerk nam dit bericht niet aan. Het blijft hier, er is niets verloren. Bel je beheerder.</translation>
    </message>
    <message>
        <source>It is not certain yet that this message arrived. It is being looked into by itself.</source>
        <translation>Nog niet zeker of dit bericht aankwam. Het wordt vanzelf nagekeken.</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>{who} came back from {recipient}</source>
        <translation>{who} kwam terug van {recipient}</translation>
    </message>
    <message>
        <source>You follow {who} up further.</source>
        <translation>Jij volgt {who} verder op.</translation>
    </message>
    <message>
        <source>Not reached after 1 attempt.</source>
        <translation>Niet bereikt na 1 poging.</translation>
    </message>
    <message>
        <source>Not reached after {n} attempts.</source>
        <translation>Niet bereikt na {n} pogingen.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Niet bereikt.</translation>
    </message>
    <message>
        <source>The service gave it back.</source>
        <translation>De dienst gaf het terug.</translation>
    </message>
    <message>
        <source>{recipient} asks you something about {who}</source>
        <translation>{recipient} vraagt je iets over {who}</translation>
    </message>
    <message>
        <source>{days} past the term.</source>
        <translation>{days} over de termijn.</translation>
    </message>
    <message>
        <source>Answer within {n} working days.</source>
        <translation>Antwoord binnen {n} werkdagen.</translation>
    </message>
    <message>
        <source>Answer today.</source>
        <translation>Antwoord vandaag.</translation>
    </message>
    <message>
        <source>Answer tomorrow.</source>
        <translation>Antwoord morgen.</translation>
    </message>
    <message>
        <source>{recipient} proposes a first talk with {who}</source>
        <translation>{recipient} stelt een eerste gesprek met {who} voor</translation>
    </message>
    <message>
        <source>{when}. Tell {who}, or call the service if it does not fit.</source>
        <translation>{when}. Zeg het aan {who}, of bel de dienst als het niet past.</translation>
    </message>
    <message>
        <source>{recipient} did not answer about {who} in time</source>
        <translation>{recipient} antwoordde niet op tijd over {who}</translation>
    </message>
    <message>
        <source>{days} past the term. Call them, or take it back.</source>
        <translation>{days} over tijd. Bel de dienst, of trek het terug.</translation>
    </message>
    <message>
        <source>Ask {who} how it goes with {recipient}</source>
        <translation>Vraag {who} hoe het gaat met {recipient}</translation>
    </message>
    <message>
        <source>{who} chose that you hear no more than ‘received’. That was agreed, so you ask.</source>
        <translation>{who} koos dat je niet meer hoort dan ‘ontvangen’. Zo is het afgesproken: vraag het zelf.</translation>
    </message>
    <message>
        <source>The term for {who} ends {when}</source>
        <translation>De termijn voor {who} loopt {when} af</translation>
    </message>
    <message>
        <source>{recipient} did not take it up yet.</source>
        <translation>{recipient} nam het nog niet op.</translation>
    </message>
    <message>
        <source>Ask {who} whether it helped</source>
        <translation>Vraag {who} of het geholpen heeft</translation>
    </message>
    <message>
        <source>The request to {recipient} was closed {days} ago. You need not ask.</source>
        <translation>De vraag aan {recipient} is {days} geleden afgerond. Vragen moet niet.</translation>
    </message>
    <message>
        <source>The consent of {who} ends {when}</source>
        <translation>Toestemming van {who} stopt {when}</translation>
    </message>
    <message>
        <source>Ask whether {who} still wants contact.</source>
        <translation>Vraag of {who} nog contact wil.</translation>
    </message>
    <message>
        <source>1 draft waits</source>
        <translation>1 kladje wacht</translation>
    </message>
    <message>
        <source>{n} drafts wait</source>
        <translation>{n} kladjes wachten</translation>
    </message>
    <message>
        <source>Finish them, or throw them away.</source>
        <translation>Werk ze af, of gooi ze weg.</translation>
    </message>
    <message>
        <source>{who} → {recipient} did not leave</source>
        <translation>{who} → {recipient} is niet vertrokken</translation>
    </message>
    <message>
        <source>The network did not accept it. Nothing is lost.</source>
        <translation>Het netwerk nam het niet aan. Er is niets verloren.</translation>
    </message>
    <message>
        <source>{recipient} has not confirmed that it is erased</source>
        <translation>{recipient} bevestigde nog niet dat het gewist is</translation>
    </message>
    <message>
        <source>{who} stopped. {devices} missing, {days} past the term. Call them.</source>
        <translation>{who} stopte. Nog {devices}, {days} over tijd. Bel de dienst.</translation>
    </message>
    <message>
        <source>{giver} hands something over to you</source>
        <translation>{giver} geeft iets aan je door</translation>
    </message>
    <message>
        <source>Colleagues hand {n} things over to you</source>
        <translation>Collega&apos;s geven {n} dingen aan je door</translation>
    </message>
    <message>
        <source>Nobody read it yet. Whoever gave it hears what becomes of it.</source>
        <translation>Nog niemand las het. Wie het gaf, hoort wat ermee gebeurt.</translation>
    </message>
    <message>
        <source>A next step could not be delivered to {recipient}</source>
        <translation>Een volgende stap raakt niet bij {recipient}</translation>
    </message>
    <message>
        <source>It is of a request of {who}. Let {who} know: the laptop has to seal it again.</source>
        <translation>Het gaat om een contactvraag van {who}. Zeg het {who}: die laptop moet opnieuw verzegelen.</translation>
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
        <source>They are kept apart. Everything else goes on.</source>
        <translation>Ze blijven apart. De rest loopt door.</translation>
    </message>
    <message>
        <source>News about {who} comes from a newer version</source>
        <translation>Nieuws over {who} komt van een nieuwere versie</translation>
    </message>
    <message>
        <source>Update the program to read it.</source>
        <translation>Werk het programma bij om het te lezen.</translation>
    </message>
    <message>
        <source>1 thing will be erased soon</source>
        <translation>1 ding wordt binnenkort gewist</translation>
    </message>
    <message>
        <source>{n} things will be erased soon</source>
        <translation>{n} dingen worden binnenkort gewist</translation>
    </message>
    <message>
        <source>The first {when}. Keep it longer for a reason, or let it go.</source>
        <translation>Het eerste {when}. Bewaar langer met een reden, of laat los.</translation>
    </message>
    <message>
        <source>The request for {who} is open for a very long time</source>
        <translation>De contactvraag voor {who} staat al heel lang open</translation>
    </message>
    <message>
        <source>Decide with {recipient}: close it, or ask again. Nothing is erased until then.</source>
        <translation>Beslis samen met {recipient}: afsluiten of opnieuw vragen. Tot dan wordt niets gewist.</translation>
    </message>
    <message>
        <source>Back to {who}</source>
        <translation>Terug naar {who}</translation>
    </message>
    <message>
        <source>about {who}</source>
        <translation>over {who}</translation>
    </message>
    <message>
        <source>{where} is not noted yet</source>
        <translation>{where} is nog niet genoteerd</translation>
    </message>
    <message>
        <source>{when}. Were you there, or does it come later?</source>
        <translation>{when}. Was je er, of komt het later?</translation>
    </message>
    <message>
        <source>{where}: {when}</source>
        <translation>{where}: {when}</translation>
    </message>
    <message>
        <source>You asked to be reminded.</source>
        <translation>Je vroeg om een herinnering.</translation>
    </message>
    <message>
        <source>Visit to {place}</source>
        <translation>Bezoek aan {place}</translation>
    </message>
    <message>
        <source>Home visit to {who}</source>
        <translation>Huisbezoek bij {who}</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Sinds gisteren</translation>
    </message>
    <message>
        <source>Since {n} days</source>
        <translation>Al {n} dagen</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
</context>
</TS>

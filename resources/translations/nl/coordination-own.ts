<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>DeviceWork</name>
    <message>
        <source>What work is done on it?</source>
        <translation>Welk werk gebeurt erop?</translation>
    </message>
    <message>
        <source>Which shared mailboxes does it read?</source>
        <translation>Welke gedeelde postvakken leest het mee?</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Who reads a mailbox hands out its keys. One that you do not read, is arranged by who does.</source>
        <translation>Wie een postvak leest, deelt de sleutels uit. Wat jij niet leest, regelt wie het wel leest.</translation>
    </message>
    <message>
        <source>{label}: kept. Its keys follow at its next connection.</source>
        <translation>{label}: bewaard. De sleutels volgen bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>This could not be arranged from this device.</source>
        <translation>Dit kon niet geregeld worden vanaf dit toestel.</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Taking part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Stop with this network…</source>
        <translation>Stoppen met dit netwerk…</translation>
    </message>
    <message>
        <source>Nobody can send anything to you any more, and you send nothing. Finish what is open first, or give it back. What you hold stays with you. You can take part again later.</source>
        <translation>Niemand kan jullie nog iets sturen, en jullie sturen niets meer. Werk eerst af wat open staat, of geef het terug. Wat jullie hebben, blijft bij jullie. Later weer meedoen kan.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Zeker?</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stoppen</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nee, verder meedoen</translation>
    </message>
    <message>
        <source>Take part again</source>
        <translation>Weer meedoen</translation>
    </message>
    <message>
        <source>Your organisation keeps the list of members. First let another one take that over.</source>
        <translation>Jouw organisatie houdt de ledenlijst bij. Laat eerst een andere dat overnemen.</translation>
    </message>
    <message>
        <source>{name} takes part in {network} since {day}, and can leave at any time.</source>
        <translation>{name} doet mee in {network} sinds {day}, en kan altijd stoppen.</translation>
    </message>
    <message>
        <source>{name} stopped on {day}.</source>
        <translation>{name} stopte op {day}.</translation>
    </message>
    <message>
        <source>Your organisation stopped.</source>
        <translation>Jouw organisatie is gestopt.</translation>
    </message>
    <message>
        <source>Your organisation takes part again.</source>
        <translation>Jouw organisatie doet weer mee.</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>To arrange</source>
        <translation>Te regelen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>What the partners agree on, and your yes.</source>
        <translation>Wat de partners afspreken, en jullie ja.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wie tekent</translation>
    </message>
    <message>
        <source>A second administrator, and the key on paper.</source>
        <translation>Een tweede beheerder, en de sleutel op papier.</translation>
    </message>
    <message>
        <source>Figures of your service</source>
        <translation>Cijfers van je dienst</translation>
    </message>
    <message>
        <source>What goes to the coordinator each quarter, without persons.</source>
        <translation>Wat elk kwartaal naar de coördinator gaat, zonder personen.</translation>
    </message>
</context>
<context>
    <name>MissingBoxes</name>
    <message>
        <source>This mailbox is there already, or is not for your organisation.</source>
        <translation>Dit postvak is er al, of is niet voor jouw organisatie.</translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message>
        <source>Let another device sign too</source>
        <translation>Een ander toestel mee laten tekenen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Let it sign too</source>
        <translation>Mee laten tekenen</translation>
    </message>
    <message>
        <source>Print the key…</source>
        <translation>Sleutel afdrukken…</translation>
    </message>
    <message>
        <source>Type over what stands on the paper</source>
        <translation>Typ over wat op het papier staat</translation>
    </message>
    <message>
        <source>The paper is right</source>
        <translation>Het papier klopt</translation>
    </message>
    <message>
        <source>Go over to the key on paper…</source>
        <translation>Overgaan op de sleutel van papier…</translation>
    </message>
    <message>
        <source>When do you do this?</source>
        <translation>Wanneer doe je dit?</translation>
    </message>
    <message>
        <source>Go over now</source>
        <translation>Nu overgaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Only one: when it is lost, the paper is all there is.</source>
        <translation>Maar één: raakt dat toestel kwijt, dan is er alleen nog het papier.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wie tekent</translation>
    </message>
    <message>
        <source>Key on paper</source>
        <translation>Sleutel op papier</translation>
    </message>
    <message>
        <source>in the safe, checked on {day}</source>
        <translation>in de kluis, nagekeken op {day}</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>nog niet afgedrukt</translation>
    </message>
    <message>
        <source>Until then the key lies on this device.</source>
        <translation>Tot dan ligt de sleutel op dit toestel.</translation>
    </message>
    <message>
        <source>on paper, at another holder</source>
        <translation>op papier, bij wie ook tekent</translation>
    </message>
    <message>
        <source>The next key, on paper</source>
        <translation>De volgende sleutel, op papier</translation>
    </message>
    <message>
        <source>{label} signs too from its next connection on.</source>
        <translation>{label} tekent mee vanaf de volgende verbinding.</translation>
    </message>
    <message>
        <source>Right. The key now lies in the safe only.</source>
        <translation>Klopt. De sleutel ligt nu alleen nog in de kluis.</translation>
    </message>
    <message>
        <source>The keys were changed. Print the next one now.</source>
        <translation>De sleutels zijn veranderd. Druk nu de volgende af.</translation>
    </message>
</context>
<context>
    <name>OfficesPage</name>
    <message>
        <source>Who signs</source>
        <translation>Wie tekent</translation>
    </message>
    <message>
        <source>You are not in a network yet.</source>
        <translation>Je zit nog niet in een netwerk.</translation>
    </message>
    <message>
        <source>As soon as you join one, it stands here who signs for your organisation.</source>
        <translation>Zodra je in een netwerk stapt, staat hier wie voor jouw organisatie tekent.</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>Our organisation</source>
        <translation>Onze organisatie</translation>
    </message>
    <message>
        <source>You are not in a network yet.</source>
        <translation>Je zit nog niet in een netwerk.</translation>
    </message>
    <message>
        <source>As soon as you join one, you arrange here what your organisation says of itself.</source>
        <translation>Zodra je in een netwerk stapt, regel je hier wat jouw organisatie over zichzelf zegt.</translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>Room at our intake</source>
        <translation>Plaats bij ons onthaal</translation>
    </message>
    <message>
        <source>Full for how long?</source>
        <translation>Hoe lang vol?</translation>
    </message>
    <message>
        <source>Or until this day</source>
        <translation>Of tot deze dag</translation>
    </message>
    <message>
        <source>Say that we are full</source>
        <translation>Zeggen dat we vol zitten</translation>
    </message>
    <message>
        <source>There is room again</source>
        <translation>Er is weer plaats</translation>
    </message>
    <message>
        <source>Who wants to send something to you reads it before choosing. They can still send: nobody is refused by it. On the day itself it still holds; after that it is over by itself.</source>
        <translation>Wie jullie iets wil sturen, leest het voor het kiezen. Sturen kan nog altijd: niemand wordt erdoor geweigerd. Op de dag zelf geldt het nog, daarna stopt het vanzelf.</translation>
    </message>
    <message>
        <source>Who sends sees nothing special.</source>
        <translation>Wie stuurt, ziet niets bijzonders.</translation>
    </message>
    <message>
        <source>There is room.</source>
        <translation>Er is plaats.</translation>
    </message>
    <message>
        <source>No room until {day}.</source>
        <translation>Geen plaats tot {day}.</translation>
    </message>
    <message>
        <source>Who sends sees this before choosing.</source>
        <translation>Wie stuurt, ziet dit voor het kiezen.</translation>
    </message>
    <message>
        <source>There is room again. Everybody reads it at the next connection.</source>
        <translation>Er is weer plaats. Iedereen leest het bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>No room until {day}. Everybody reads it now.</source>
        <translation>Geen plaats tot {day}. Iedereen leest het nu.</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>Deze dag is voorbij.</translation>
    </message>
    <message>
        <source>At most half a year ahead. Longer? Then say it again by then.</source>
        <translation>Hoogstens een half jaar vooruit. Langer? Zeg het dan tegen die tijd opnieuw.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Kies een andere dag.</translation>
    </message>
</context>
<context>
    <name>SuccessorsCard</name>
    <message>
        <source>A partner came back under new keys</source>
        <translation>Een partner kwam terug met nieuwe sleutels</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Until then nothing is sent there from your organisation. Only the telephone counts.</source>
        <translation>Tot dan stuurt jouw organisatie er niets naartoe. Alleen de telefoon telt.</translation>
    </message>
    <message>
        <source>Call {name} on a number that you know already. They read four words out. Type what you hear.</source>
        <translation>Bel {name} op een nummer dat je al kende. Zij lezen vier woorden voor. Typ wat je hoort.</translation>
    </message>
    <message>
        <source>{n} to go</source>
        <translation>nog {n}</translation>
    </message>
    <message>
        <source>Confirmed. From now on it can be sent to again.</source>
        <translation>Bevestigd. Vanaf nu kan er weer naartoe gestuurd worden.</translation>
    </message>
    <message>
        <source>These are not the words. Ask for them once more; still not? Then it is not them.</source>
        <translation>Dit zijn niet de woorden. Vraag ze nog eens. Nog altijd niet? Dan zijn zij het niet.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Read these four words out</source>
        <translation>Lees deze vier woorden voor</translation>
    </message>
    <message>
        <source>The partners call you on a number that they know. Read out, do not send.</source>
        <translation>De partners bellen jullie op een nummer dat ze kennen. Lees voor, stuur niets.</translation>
    </message>
    <message>
        <source>Four words</source>
        <translation>Vier woorden</translation>
    </message>
    <message>
        <source>Each partner types what it hears. Only then it sends to you again.</source>
        <translation>Elke partner typt wat hij hoort. Pas dan stuurt hij jullie weer iets.</translation>
    </message>
</context>
<context>
    <name>offices</name>
    <message>
        <source>Key on paper</source>
        <translation>Sleutel op papier</translation>
    </message>
    <message>
        <source>Who has this paper can take the office over. Keep it safe.</source>
        <translation>Wie dit papier heeft, kan in jullie plaats tekenen. Bewaar het in een kluis.</translation>
    </message>
    <message>
        <source>Type it over once in the program, so that it is sure to be readable.</source>
        <translation>Typ het één keer over in het programma. Dan weet je dat het leesbaar is.</translation>
    </message>
    <message>
        <source>Look at it every year, and note that in the program.</source>
        <translation>Kijk het elk jaar na, en noteer dat in het programma.</translation>
    </message>
    <message>
        <source>After a change of keys this paper is worth nothing. Destroy it then.</source>
        <translation>Na een verandering van sleutels is dit papier niets meer waard. Vernietig het dan.</translation>
    </message>
    <message>
        <source>Coordinator of the network</source>
        <translation>Coördinator van het netwerk</translation>
    </message>
    <message>
        <source>Administrator of your organisation</source>
        <translation>Beheerder van je organisatie</translation>
    </message>
    <message>
        <source>Signs the list of members and the agreements. Never devices of a partner.</source>
        <translation>Tekent de ledenlijst en de afspraken. Nooit de toestellen van een partner.</translation>
    </message>
    <message>
        <source>Signs the list of your devices and mailboxes. No coordinator can change it.</source>
        <translation>Tekent de lijst van jullie toestellen en postvakken. Geen coördinator kan die veranderen.</translation>
    </message>
    <message>
        <source>With this paper you get the office back when its devices are lost. Print it, type it over once, and put it in a safe. Only then does the key leave this device.</source>
        <translation>Met dit papier kan je weer tekenen als de toestellen kwijt zijn. Druk het af, typ het één keer over en leg het in een kluis. Pas dan gaat de sleutel van dit toestel.</translation>
    </message>
    <message>
        <source>When somebody who signed left, or a device that signed was lost. Type the key from the paper above. The old key then signs nothing any more. Everybody goes on; nobody else has to do anything.</source>
        <translation>Als iemand die tekende vertrekt, of een toestel dat tekende kwijt is. Typ hierboven de sleutel van het papier. De oude sleutel tekent dan niets meer. Iedereen kan verder, niemand anders moet iets doen.</translation>
    </message>
    <message>
        <source>Group {n} is not right. Look at it once more.</source>
        <translation>Groep {n} klopt niet. Kijk nog eens.</translation>
    </message>
    <message>
        <source>Type the key over from the paper.</source>
        <translation>Typ de sleutel over van het papier.</translation>
    </message>
    <message>
        <source>This is not the paper that belongs to it.</source>
        <translation>Dit is niet het papier dat erbij hoort.</translation>
    </message>
    <message>
        <source>This is not right. Look at it again.</source>
        <translation>Dit klopt niet. Kijk het nog eens na.</translation>
    </message>
</context>
<context>
    <name>own</name>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weken</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Onthaal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Open an intake mailbox</source>
        <translation>Onthaalpostvak openen</translation>
    </message>
    <message>
        <source>Open a team mailbox</source>
        <translation>Teampostvak openen</translation>
    </message>
    <message>
        <source>You have no intake mailbox yet. Without one, nobody can pass on a contact request to you.</source>
        <translation>Je hebt nog geen onthaalpostvak. Zonder kan niemand een contactvraag aan jullie doorgeven.</translation>
    </message>
    <message>
        <source>You have no team mailbox yet. Without one, colleagues cannot hand anything over to each other.</source>
        <translation>Je hebt nog geen teampostvak. Zonder kunnen collega&apos;s elkaar niets overdragen.</translation>
    </message>
    <message>
        <source>The intake mailbox is open. Choose at each device whether it reads it.</source>
        <translation>Het onthaalpostvak is open. Kies bij elk toestel of het meeleest.</translation>
    </message>
    <message>
        <source>The team mailbox is open. Choose at each device whether it reads it.</source>
        <translation>Het teampostvak is open. Kies bij elk toestel of het meeleest.</translation>
    </message>
</context>
</TS>

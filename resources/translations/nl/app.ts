<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>FoundNotes</name>
    <message>
        <source>‘{text}’</source>
        <translation>‘{text}’</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave out {text}</source>
        <translation>{text} weglaten</translation>
    </message>
</context>
<context>
    <name>consult</name>
    <message>
        <source>{day} at {time}, {where}</source>
        <translation>{day} om {time}, {where}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>tegen {day}</translation>
    </message>
    <message>
        <source>To calendar, without names: choose a folder</source>
        <translation>Naar agenda, zonder namen: kies een map</translation>
    </message>
    <message>
        <source>{file} only says ‘Case-overleg’ and the hours. Open it in your calendar.</source>
        <translation>In {file} staat alleen ‘Case-overleg’ en het uur. Open het in je agenda.</translation>
    </message>
    <message>
        <source>Others can look into this folder.</source>
        <translation>Anderen kunnen in deze map kijken.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>This is too easy to guess.</source>
        <translation>Dit is te makkelijk te raden.</translation>
    </message>
    <message>
        <source>This profile was made by a newer version of the program.</source>
        <translation>Dit profiel is gemaakt met een nieuwere versie van het programma.</translation>
    </message>
    <message>
        <source>Nothing is lost. Update the program, then open it again.</source>
        <translation>Er is niets verloren. Werk het programma bij en open het dan opnieuw.</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself.</source>
        <translation>Er ging iets mis in het programma zelf.</translation>
    </message>
    <message>
        <source>What was saved is still there. If it happens again, call your administrator.</source>
        <translation>Wat bewaard was, is er nog. Gebeurt het opnieuw, bel dan je beheerder.</translation>
    </message>
    <message>
        <source>Not right.</source>
        <translation>Klopt niet.</translation>
    </message>
    <message>
        <source>Wait {wait}, then try again.</source>
        <translation>Wacht {wait}, probeer dan opnieuw.</translation>
    </message>
    <message>
        <source>Try once more, after that you wait 30 seconds.</source>
        <translation>Nog 1 keer proberen, daarna wacht je 30 seconden.</translation>
    </message>
    <message>
        <source>Try {n} more times, after that you wait 30 seconds.</source>
        <translation>Nog {n} keer proberen, daarna wacht je 30 seconden.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer opnieuw.</translation>
    </message>
    <message>
        <source>Take five words, or at least twelve characters.</source>
        <translation>Neem vijf woorden, of minstens twaalf tekens.</translation>
    </message>
    <message>
        <source>The same words or characters come back.</source>
        <translation>Dezelfde woorden of tekens komen terug.</translation>
    </message>
    <message>
        <source>It is made of well-known passwords.</source>
        <translation>Ze bestaat uit bekende wachtwoorden.</translation>
    </message>
    <message>
        <source>It holds a row of the keyboard, such as qwerty or 12345.</source>
        <translation>Er zit een rij van het toetsenbord in, zoals azerty of 12345.</translation>
    </message>
    <message>
        <source>Your name or organisation is most of it.</source>
        <translation>Je naam of organisatie is er het grootste deel van.</translation>
    </message>
    <message>
        <source>Choose something longer, with words that do not belong together.</source>
        <translation>Kies iets langer, met woorden die niet bij elkaar horen.</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} seconden</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuten</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>Something on this screen cannot be kept like this.</source>
        <translation>Iets op dit scherm kan zo niet bewaard worden.</translation>
    </message>
    <message>
        <source>Look at the fields marked in red.</source>
        <translation>Kijk naar de velden met een rode rand.</translation>
    </message>
    <message>
        <source>The program is locked.</source>
        <translation>De app is op slot.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Ontgrendel eerst.</translation>
    </message>
    <message>
        <source>This file cannot be read in.</source>
        <translation>Dit bestand kan niet ingelezen worden.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Ask for the file again, or choose another.</source>
        <translation>Er is niets overgenomen. Vraag het bestand opnieuw, of kies een ander.</translation>
    </message>
    <message>
        <source>This could not be saved.</source>
        <translation>Dit kon niet bewaard worden.</translation>
    </message>
    <message>
        <source>What was saved before is still there. Try again.</source>
        <translation>Wat eerder bewaard was, is er nog. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>Part of the data on this device is damaged.</source>
        <translation>Een deel van de gegevens op dit toestel is beschadigd.</translation>
    </message>
    <message>
        <source>Do not remove anything. Close the program and call your administrator.</source>
        <translation>Verwijder niets. Sluit het programma en bel je beheerder.</translation>
    </message>
    <message>
        <source>Nothing can be saved in this folder.</source>
        <translation>In deze map kan niets bewaard worden.</translation>
    </message>
    <message>
        <source>Ask your administrator for write access. What was saved is still there.</source>
        <translation>Vraag je beheerder om schrijfrecht. Wat bewaard was, is er nog.</translation>
    </message>
    <message>
        <source>Others can look into this folder.</source>
        <translation>Anderen kunnen in deze map kijken.</translation>
    </message>
    <message>
        <source>Nothing was put there. Choose a folder that only you can open.</source>
        <translation>Er is niets in gezet. Kies een map die alleen jij kunt openen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room, then save again.</source>
        <translation>Er is niets verloren. Maak plaats en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>This may not leave now.</source>
        <translation>Dit mag nu niet vertrekken.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Nothing was sent. Look at what is still missing.</source>
        <translation>Er is niets verstuurd. Kijk wat er nog ontbreekt.</translation>
    </message>
    <message>
        <source>Stopped while sealing.</source>
        <translation>Tegengehouden bij het verzegelen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Go through the steps again.</source>
        <translation>Er is niets verstuurd. Overloop de stappen opnieuw.</translation>
    </message>
    <message>
        <source>Something changed after it was read aloud.</source>
        <translation>Er is iets veranderd na het voorlezen.</translation>
    </message>
    <message>
        <source>Read it again and ask again. Nothing was sent.</source>
        <translation>Lees het opnieuw voor en vraag opnieuw. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Joining the network did not work.</source>
        <translation>Aansluiten bij het netwerk lukte niet.</translation>
    </message>
    <message>
        <source>Call your administrator.</source>
        <translation>Bel je beheerder.</translation>
    </message>
    <message>
        <source>There is no connection now.</source>
        <translation>Er is nu geen verbinding.</translation>
    </message>
    <message>
        <source>What waits leaves by itself later.</source>
        <translation>Wat klaarstaat, vertrekt later vanzelf.</translation>
    </message>
    <message>
        <source>You are not in a network yet.</source>
        <translation>Je bent nog niet verbonden met een netwerk.</translation>
    </message>
    <message>
        <source>You can note, not send. Ask your organisation for an invitation.</source>
        <translation>Je kan noteren, niet versturen. Vraag je organisatie om een uitnodiging.</translation>
    </message>
    <message>
        <source>The address list is not right.</source>
        <translation>De adreslijst klopt niet.</translation>
    </message>
    <message>
        <source>Nothing leaves until it is. Call your administrator.</source>
        <translation>Er vertrekt niets tot dat in orde is. Bel je beheerder.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Dit lukte niet.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Er is niets verloren. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>This is the device you work on.</source>
        <translation>Op dit toestel werk je nu.</translation>
    </message>
    <message>
        <source>Another administrator can take it out.</source>
        <translation>Een andere beheerder kan het intrekken.</translation>
    </message>
    <message>
        <source>Nothing was sent: it is not noted yet what the person wants.</source>
        <translation>Er is niets verstuurd: wat de persoon wil, is nog niet genoteerd.</translation>
    </message>
    <message>
        <source>Open the signal, choose what the person wants, and pass it on from there.</source>
        <translation>Open het signaal, kies wat de persoon wil en geef het van daar door.</translation>
    </message>
    <message>
        <source>This is no longer as it stood on the screen.</source>
        <translation>Dit is niet meer zoals het op het scherm stond.</translation>
    </message>
    <message>
        <source>It was changed or removed meanwhile. Look again.</source>
        <translation>Het is intussen veranderd of weggehaald. Kijk opnieuw.</translation>
    </message>
    <message>
        <source>Compare it with the paper. This costs no try.</source>
        <translation>Vergelijk met het papier. Dit kost geen poging.</translation>
    </message>
    <message>
        <source>This recovery code is not whole.</source>
        <translation>Deze herstelcode is niet volledig.</translation>
    </message>
    <message>
        <source>Group {n} of the recovery code is not right.</source>
        <translation>Groep {n} van de herstelcode klopt niet.</translation>
    </message>
    <message>
        <source>Something between you and the network answers in its place.</source>
        <translation>Iets tussen jou en het netwerk antwoordt in zijn plaats.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Try another connection, such as your telephone&apos;s.</source>
        <translation>Er is niets naartoe gestuurd. Probeer een andere verbinding, zoals die van je gsm.</translation>
    </message>
    <message>
        <source>The network does not accept this device.</source>
        <translation>Het netwerk aanvaardt dit toestel niet.</translation>
    </message>
    <message>
        <source>Call your administrator. Nothing is lost.</source>
        <translation>Bel je beheerder. Er is niets verloren.</translation>
    </message>
    <message>
        <source>The clock of this device differs from that of the network.</source>
        <translation>De klok van dit toestel loopt anders dan die van het netwerk.</translation>
    </message>
    <message>
        <source>Set date and time right. Until then everything waits here.</source>
        <translation>Zet datum en uur juist. Tot dan wacht alles hier.</translation>
    </message>
    <message>
        <source>What is wrong was refused; the list from before is still used. Call your administrator.</source>
        <translation>Wat niet klopt, is geweigerd; de lijst van ervoor blijft gelden. Bel je beheerder.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new one.</source>
        <translation>Vraag je beheerder om een nieuwe.</translation>
    </message>
    <message>
        <source>This invitation is too old.</source>
        <translation>Deze uitnodiging is te oud.</translation>
    </message>
    <message>
        <source>This invitation was used already.</source>
        <translation>Deze uitnodiging is al gebruikt.</translation>
    </message>
    <message>
        <source>This invitation was changed on the way.</source>
        <translation>Deze uitnodiging is onderweg veranderd.</translation>
    </message>
    <message>
        <source>This is not a whole invitation.</source>
        <translation>Dit is geen volledige uitnodiging.</translation>
    </message>
    <message>
        <source>Copy it again, from VP1 to the last group.</source>
        <translation>Neem ze opnieuw over, van VP1 tot de laatste groep.</translation>
    </message>
    <message>
        <source>This invitation is of another network.</source>
        <translation>Deze uitnodiging is van een ander netwerk.</translation>
    </message>
    <message>
        <source>Nobody has entered this invitation yet.</source>
        <translation>Deze uitnodiging heeft nog niemand ingevoerd.</translation>
    </message>
    <message>
        <source>Ask the other to do so, then type the words again.</source>
        <translation>Vraag de ander om dat te doen, en typ dan de woorden opnieuw.</translation>
    </message>
    <message>
        <source>The words differed three times.</source>
        <translation>De woorden klopten drie keer niet.</translation>
    </message>
    <message>
        <source>This invitation does not work.</source>
        <translation>Deze uitnodiging werkt niet.</translation>
    </message>
    <message>
        <source>The words are not the same.</source>
        <translation>De woorden komen niet overeen.</translation>
    </message>
    <message>
        <source>Have them read out again. You can try once more.</source>
        <translation>Laat ze nog eens voorlezen. Je kan nog 1 keer proberen.</translation>
    </message>
    <message>
        <source>Have them read out again. You can try {n} more times.</source>
        <translation>Laat ze nog eens voorlezen. Je kan nog {n} keer proberen.</translation>
    </message>
</context>
<context>
    <name>structural</name>
    <message>
        <source>phase {at} of {count}: {name}</source>
        <translation>fase {at} van {count}: {name}</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>opgelost</translation>
    </message>
    <message>
        <source>not for now</source>
        <translation>voorlopig niet</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>2–4</source>
        <translation>2–4</translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation>5 of meer</translation>
    </message>
    <message>
        <source>looks like a name. That cannot go along.</source>
        <translation>lijkt een naam. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like an address. That cannot go along.</source>
        <translation>lijkt een adres. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a telephone number. That cannot go along.</source>
        <translation>lijkt een telefoonnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a mail address or account. That cannot go along.</source>
        <translation>lijkt een mailadres of account. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a date of birth. That cannot go along.</source>
        <translation>lijkt een geboortedatum. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a national number. That cannot go along.</source>
        <translation>lijkt een rijksregisternummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like an account number. That cannot go along.</source>
        <translation>lijkt een rekeningnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a card number. That cannot go along.</source>
        <translation>lijkt een kaartnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>points at a person. That cannot go along.</source>
        <translation>wijst naar een persoon. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>Take the name out first.</source>
        <translation>Los eerst de naam op.</translation>
    </message>
    <message>
        <source>Take the address out first.</source>
        <translation>Los eerst het adres op.</translation>
    </message>
    <message>
        <source>Take the number out first.</source>
        <translation>Los eerst het nummer op.</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Opgemerkt</translation>
    </message>
    <message>
        <source>Read by the coordinator</source>
        <translation>Gelezen door de coördinator</translation>
    </message>
    <message>
        <source>Put together by the coordinator</source>
        <translation>Samengelegd door de coördinator</translation>
    </message>
    <message>
        <source>Being looked into</source>
        <translation>Wordt uitgezocht</translation>
    </message>
    <message>
        <source>Reported to who can change it</source>
        <translation>Gemeld aan wie het kan veranderen</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>Ligt voor om te beslissen</translation>
    </message>
    <message>
        <source>Something is being done about it</source>
        <translation>Er wordt iets aan gedaan</translation>
    </message>
    <message>
        <source>Told back to everybody who signalled it</source>
        <translation>Teruggemeld aan wie het meldde</translation>
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
        <source>1 service</source>
        <translation>1 dienst</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>Talked through with {group}, {n} people</source>
        <translation>Besproken met {group}, {n} mensen</translation>
    </message>
    <message>
        <source>Talked through with {group}</source>
        <translation>Besproken met {group}</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>{words} (own word)</source>
        <translation>{words} (eigen woord)</translation>
    </message>
</context>
<context>
    <name>visible</name>
    <message>
        <source>Between ‹ › stands a character that you would not see, or would take for another. Type that word again if it does not belong there.</source>
        <translation>Tussen ‹ › staat een teken dat je anders niet ziet, of voor een ander teken houdt. Typ dat woord opnieuw als het er niet hoort.</translation>
    </message>
    <message>
        <source>looks like {letter}</source>
        <translation>lijkt op {letter}</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>haakje</translation>
    </message>
    <message>
        <source>turns the text around</source>
        <translation>draait de tekst om</translation>
    </message>
    <message>
        <source>cannot be seen</source>
        <translation>niet te zien</translation>
    </message>
    <message>
        <source>hidden hyphen</source>
        <translation>verborgen streepje</translation>
    </message>
    <message>
        <source>hidden label</source>
        <translation>verborgen etiket</translation>
    </message>
    <message>
        <source>other space</source>
        <translation>andere spatie</translation>
    </message>
    <message>
        <source>loose accent</source>
        <translation>los accent</translation>
    </message>
    <message>
        <source>strange character</source>
        <translation>vreemd teken</translation>
    </message>
</context>
</TS>

"""Function words: those that every text of a language has, whatever it tells.

Left out are words that in another language name what news is about, as English has "war" and "Ali".
"""

from typing import Final

FUNCTION_WORDS: Final = {
    "af": "die en van is in nie dat wat vir het met op sy aan hy ook om te word ek was na deur maar as uit sal "
    "kan ons hulle",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان كانت قد لم لا ما بعد قبل بين أو كما كل غير حيث خلال وقد "
    "وفي ومن",
    "bg": "на да се за от не че си са по като до със но ще го при или това още към след както преди във който "
    "която които",
    "ca": "el la de que els les un una per amb del dels al als en és no més han ha va com però també entre seva "
    "seu aquest aquesta",
    "cs": "je se na že to do si ve za by jsem ale po jak co od jako aby pro tak jeho byl bylo byla ze už které "
    "který která jsou před podle při také není nebo než jen může proto však mezi jejich když",
    "da": "og det at en den til er som på de med han af for ikke der var mig sig et har om vi min havde nu over "
    "da fra du ud ved skal kan blev også efter eller hvor mod være siger hans jeg",
    "de": "am aber oder nach vor bei bis wie wenn durch gegen unter über sind waren wird wurde wurden werde "
    "worden kann können soll sollen muss müssen mehr nur noch schon sehr sein seine seiner seinen ihre "
    "ihrer ihren ihr ihm ihn sie wir uns ich einer eines einem einen dieser diese dieses diesem diesen zum "
    "zur vom ins beim um so was wer doch denn weil damit dabei zwischen seit ohne haben hatte hatten habe "
    "alle allem immer wieder zwei gibt geht keine kein etwa",
    "el": "και το να του της η ο την τα με για από στο στη στην είναι που δεν θα τον των οι σε μια ένα αλλά στα "
    "τις τους ότι ως κατά μετά όπως έχει ήταν είχε",
    "es": "fueron eran ser sido está están estaba tiene tienen había hay muy sobre todo todos toda también hasta "
    "desde donde cuando porque quien quienes esta estos estas ese esa eso otro otra otros otras nos les me "
    "mi yo tras ante durante según contra así tan aunque mientras después antes dos puede pueden hace cada "
    "mismo",
    "et": "ja on ei et see oli ning ka kui oma mis kes aga ta ma siis seda või veel selle ole mida nad küll välja "
    "pärast juba",
    "fa": "در به از که این را با است برای آن یک خود تا کرد بر هم شد ها می های شده کرده بود نیز پس وی باید دیگر "
    "اما",
    "fi": "ja on ei että se oli hän mutta ovat kun niin myös tai joka kuin ole olla sen jos mukaan vain jo joka "
    "jotka sitä hänen noin sekä ollut vielä sitten nyt tämä kanssa jälkeen mitä ette olivat",
    "fr": "été être était étaient cette ces cet leur leurs elle elles nous vous je tu on où donc car si tout tous "
    "toute toutes même aussi très sans sous entre vers chez après avant depuis pendant contre comme quand "
    "dont fait faire peut peuvent doit selon encore deux autre autres ici là ainsi alors non oui qu jusqu "
    "lorsqu puisqu quelqu aujourd hui ai avait avaient",
    "he": "של את על לא כי עם הוא זה גם היא אל או אבל כל יותר היה בין רק כך מה אם לפי אחרי עד הם יש אין אני זו "
    "להיות",
    "hi": "के में की है को से का और पर ने कि एक यह भी नहीं हैं ही लिए तो इस था कर गया हो थे जो किया कहा थी",
    "hr": "je se da na su za od što kao ne iz koji koja koje će bi ili to sa po do nije bio bila bilo samo kako "
    "kada sve još već nakon među jer te",
    "hu": "az hogy nem is és egy ez meg volt csak de már ha még mint vagy el azt ki mert kell fel van lehet után "
    "szerint pedig majd ezt lesz voltak között minden sem aki amely",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak pada akan ke juga ada oleh karena kata tersebut saat "
    "bisa telah sudah atau sebagai mereka dia kami kita lebih seperti harus namun",
    "it": "un dell all nell sull dall quell gli questo questa questi queste quello quella quelli quelle essere "
    "stato stata stati erano hanno aveva ho lo le lui lei loro noi voi io tutto tutti tutte ogni altro "
    "altri altra altre dopo prima durante senza sotto sopra tra fra verso contro quando dove perché chi cui "
    "così molto poco già ancora solo anche inoltre infatti mentre oppure quindi poi può possono deve "
    "proprio stesso dai dagli dalle dalla sul sulla sui nella nelle negli",
    "lt": "ir yra kad tai su iš į buvo bet kaip jau ne tik už apie jis ji jo ar nuo po dar bus kai prie savo "
    "kuris kuri",
    "lv": "un ir ka no ar par uz tas kā bet arī lai pēc vai bija nav gan to jau pie tiek kas savu ja šo līdz viņš",
    "nl": "hij zij we wij ze haar hem ik je u dit deze die wat wie waar wanneer hoe worden wordt werd werden "
    "geworden kan kunnen moet moeten zal zullen zou zouden hebben had hadden heb geen meer veel nu al tot "
    "door over onder tussen tegen na sinds zonder omdat want of toen weer alleen zo volgens onze ons alle "
    "andere twee gaat",
    "no": "og det er på en til som av for at med de ikke den har et om var han vi jeg seg fra så når etter kan "
    "skal også ble blir være da ut opp over ved eller nå bare mot hadde hans mer dette hva hvor noe noen "
    "sier vil må få",
    "pl": "nie to się na że jest do co jak za tak ale po od jego już tylko był była było przez dla ze przy być "
    "czy może także są który która które oraz tym tego jej ich pod między według",
    "pt": "esta este estes estas isso isto aquele aquela ser sido eram está estão estava foram há muito muitos "
    "também até sem sobre entre depois antes durante contra segundo quando onde porque quem qual eu nós "
    "você ela eles elas lhe nos num numa pelo pela pelos pelas todo todos toda todas outro outra outros "
    "outras cada mesmo ainda já só pode podem deve dois",
    "ro": "și de la în cu pe nu că este din care pentru mai au fost ca fi sunt sau după ce dar prin lui lor cele "
    "fie până când între despre acest această",
    "ru": "не на что он как это по но из за то все его она так от для же бы был была были было или их мы вы уже "
    "также при может если еще ещё до во со год года который которая которые том того этого чтобы только "
    "после будет есть об ее её",
    "sk": "je sa na že to do si vo za by som ale po ako čo od aby pre tak jeho bol bolo bola zo už ktoré ktorý "
    "ktorá sú pred podľa pri tiež nie alebo než len môže však medzi ich keď",
    "sl": "je in se na da so za pa ne bi ki po tudi kot od iz kar pri bo še če ko do bil bila bilo ni več le "
    "svoje med",
    "sr": "је се да на су за од што као не али из који која које ће би или то са по до није био била само како "
    "кад све још већ",
    "sv": "och det att en som på är av för med den till inte har de ett om han var sig från vi så kan när hon "
    "eller nu efter ut vid över också skulle under än jag ska där upp hade blir blev mot finns får mycket "
    "alla hans",
    "sw": "ya na wa kwa ni katika za la kuwa cha hiyo hii huo kama yake pia baada alisema ambayo lakini hilo wake "
    "yao hata",
    "tr": "ve bir bu da de için ile çok daha en gibi olan olarak sonra ne kadar ama var ise olduğu her ki değil "
    "göre diye oldu kendi tarafından dedi ancak",
    "uk": "не на що він як це по але із за то все його вона так від для же був була були було або їх ми ви вже "
    "також при може якщо ще до та який яка які того щоб тільки після буде є про та й",
    "vi": "và của là có được cho không trong với các một người đã khi những này để từ ra đến cũng vào như trên "
    "tại về sẽ đó",
}  # fmt: skip

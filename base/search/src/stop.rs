//! Words of questions that say nothing about what is looked for.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use kernel::Lang;
use normalise::{Word, words};

/// Articles, pronouns, question words and the verbs of looking and needing.
const LISTS: [(&str, &str); 21] = [
    (
        "nl",
        "de het een en of van voor naar in op aan bij met om te ik je jij u we wij mijn me mij is zijn ben was werd heb hebben wil willen moet moeten kan kunnen mag hoe waar wat wie wanneer welke waarom vind vinden zoek zoeken krijg krijgen nodig graag dat die dit er niet als door over uit",
    ),
    (
        "en",
        "the a an and or of for to in on at by with from i you we my me is are am be been was have has do does want need must can may how where what who when which why find get look looking some any that this it not if there please",
    ),
    (
        "fr",
        "le la les l un une des de du d et ou à au aux en dans sur pour par avec chez je j tu vous nous mon ma mes me m est sont suis ai a été avoir être veux voudrais dois peux faut il que qu qui quoi comment où quand quel quelle pourquoi trouver cherche chercher obtenir besoin ce cette ne pas si s",
    ),
    (
        "de",
        "der die das den dem des ein eine einen einem einer und oder von vom für zu zum zur in im an am auf bei mit ich du sie wir mein meine mir mich ist sind bin wurde habe haben will möchte muss kann darf wie wo was wer wann welche warum finde finden suche suchen bekomme bekommen brauche nicht es wenn aus über",
    ),
    (
        "es",
        "el la los las un una unos y o de del para a al en por con yo tú usted mi mis me es son soy estoy está están he ha han sido tengo tener quiero necesito debo puedo hay que como cómo donde dónde qué quién cuándo cuál por encontrar encuentro busco buscar obtener conseguir no si se lo su",
    ),
    (
        "pt",
        "o a os as um uma e ou de do da dos das para ao à em no na nos nas por com eu você meu minha me é são sou estou está foi fui tenho ter quero preciso devo posso há que como onde quem quando qual porque encontrar encontro procuro procurar obter conseguir não se",
    ),
    (
        "it",
        "il lo la i gli le l un uno una e o di del della dei delle da dal per a al alla in nel nella su con io tu lei mio mia mi è sono ho ha hanno stato stata avere voglio vorrei devo posso c che come dove chi quando quale perché trovare trovo cerco cercare ottenere bisogno non se si",
    ),
    (
        "el",
        "ο η το οι τα του της των τον την ένας μια ένα και ή από για σε στο στη στην στον με εγώ μου μας είναι είμαι έχω θέλω πρέπει μπορώ πως πού που τι ποιος πότε ποια γιατί βρω βρίσκω ψάχνω χρειάζομαι να θα δεν αν",
    ),
    (
        "fi",
        "ja tai on olen ovat minä mina minun minulla sinä me voin voiko haluan pitää täytyy tarvitsen miten missä mistä mikä mitä kuka milloin mihin miksi löydän löytää etsin saan saada se että ei jos",
    ),
    (
        "sv",
        "en ett den det de och eller av för till i på vid med från om jag du vi min mitt mina mig är har ha vill måste kan får hur var vart vad vem när vilken varför hitta hittar söker söka få behöver att som inte",
    ),
    (
        "ar",
        "في من إلى على عن مع هل ما ماذا أين كيف متى لماذا من أي أنا نحن لي عندي لدي أريد أحتاج يجب يمكن يمكنني أجد أبحث بحث البحث أحصل إيجاد  هو هي هذا هذه التي الذي أو و لا إذا أن كان",
    ),
    (
        "uk",
        "в у на з із до для від про по за і й та або я ми ви мій моя моє мене мені є маю хочу треба потрібно потрібен потрібна можу як де що хто коли який яка яке чому куди знайти шукаю пошук отримати мати це не чи якщо",
    ),
    (
        "ru",
        "в во на с из до для от о об по за к и или я мы вы мой моя моё мои меня мне есть хочу надо нужно нужен нужна могу можно как где что кто когда какой какая почему куда найти ищу поиск получить это не ли если у",
    ),
    (
        "fa",
        "از به در با برای تا و یا من ما شما را که این آن است هست دارم می میخواهم می‌خواهم خواهم باید میتوانم می‌توانم توانم چگونه چطور کجا چه چی کی کدام چرا پیدا کنم کردن کنید بگیرم نیاز یک نه اگر",
    ),
    (
        "prs",
        "از به در با برای تا و یا من ما شما را که این آن است هست دارم میخواهم می‌خواهم باید میتوانم می‌توانم چگونه چطور کجا چه چی کی کدام چرا پیدا کنم کردن بگیرم ضرورت یک نه اگر",
    ),
    (
        "ps",
        "د په کې کی ته له سره لپاره او یا زه موږ تاسو زما یم دی ده لرم غواړم باید کولای شم څنګه چیرته چېرته څه څوک کله کوم ولې پیدا کړم ترلاسه اړتیا یو نه که چې",
    ),
    (
        "ur",
        "کا کی کے کو میں سے پر نے اور یا ہے ہیں ہوں میں ہم آپ میرا میری میرے مجھے چاہیے چاہتا چاہتی کیسے کہاں کیا کون کب کس کیوں تلاش کروں کرنا ملے گا گی حاصل ایک یہ وہ نہیں اگر کہ",
    ),
    (
        "bn",
        "এ এবং ও বা আমি আমার আমাকে আমাদের আপনি কি কী কোথায় কিভাবে কীভাবে কে কখন কোন কেন চাই দরকার পাব পাবো খুঁজছি খুঁজে জন্য থেকে সাথে একটি এই না যদি করতে হয় আছে",
    ),
    (
        "ti",
        "ኣብ ናብ ካብ ምስ ብ ን ናይ ከም እዚ እቲ እታ እዩ እያ ኣለኒ ኣሎ ኣላ ኣነ ንሕና ናተይ እደሊ ክረክብ ክገብር ክኸይድ ከመይ ኣበይ እንታይ መን መዓስ ኣየናይ ስለምንታይ የድልየኒ ክንድዚ ወይ ኣይ",
    ),
    (
        "so",
        "iyo ama ee oo u ka ku la si waa waan aan aniga anaga adiga kayga tayda leh leeyahay rabaa doonayaa waxaan baahanahay sidee xaggee halkee maxay yaa goorma kee waayo helo heli helaa raadinayaa kara karaa in uu ay mid maya haddii",
    ),
    (
        "tr",
        "bir ve veya ile için da de den dan ben biz siz benim bana var mı mi istiyorum lazım gerekiyor ihtiyacım gerek nasıl nerede nereden nereye ne kim hangi niçin neden bulurum bulabilirim bulmak arıyorum almak alabilirim bu şu değil eğer",
    ),
];

/// Each list folded, and beside it those Latin words that lose a mark by folding, as they are written.
static FOLDED: LazyLock<HashMap<&'static str, HashSet<String>>> = LazyLock::new(|| {
    let forms = |list: &'static str| {
        let marked = words(list, None).filter(|word| word.folded.is_ascii() && word.folded != word.original);
        let marked: Vec<String> = marked.map(|word| word.original.to_owned()).collect();
        words(list, None).map(|word| word.folded).chain(marked).collect()
    };
    LISTS.iter().map(|(lang, list)| (*lang, forms(list))).collect()
});

/// The stop words of a query: those of the interface's language and of English, and those of every language that does not
/// write Latin letters, since they cannot be mistaken for another's words. They are folded; a Latin one with marks stands there
/// as it is written, too, for [`is_stop`].
pub(crate) fn of(lang: Lang) -> HashSet<&'static str> {
    let lists = FOLDED.iter();
    let own =
        lists.filter(|(tag, list)| **tag == lang.as_str() || **tag == "en" || list.iter().all(|word| !word.is_ascii()));
    own.flat_map(|(_, list)| list.iter().map(String::as_str)).collect()
}

/// Is a word of a query one of the stop words? A Latin word that only becomes one by folding is none: Swedish "dö" (to die) is
/// not English "do". French "où" is one, as is "ou", since people leave marks out.
pub(crate) fn is_stop(word: &Word<'_>, stop: &HashSet<&str>) -> bool {
    if !stop.contains(word.folded.as_str()) {
        return false;
    }
    // a capital I with a dot is an i and the dot by itself
    let written = word.original.to_lowercase().replace("i\u{307}", "i");
    let is_written = |piece: &str| piece == word.folded || stop.contains(piece);
    !word.folded.is_ascii() || written.split(|c: char| !c.is_alphanumeric()).any(is_written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_follow_the_language_and_the_script() {
        let dutch = of(Lang::NL);
        assert!(["waar", "where", "كيف", "де"].into_iter().all(|word| dutch.contains(word)), "{dutch:?}");
        assert!(!of(Lang::EN).contains("die"), "no English stop word");
    }

    #[test]
    fn a_word_that_folding_alone_makes_a_stop_word_is_none() {
        let kept = |lang: &str, text: &str| {
            let stop = of(lang.parse().unwrap());
            let typed = words(text, Some(lang)).filter(|word| !is_stop(word, &stop));
            typed.map(|word| word.folded).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(kept("sv", "jag vill dö"), "do");
        assert_eq!(kept("sv", "Jag vill DÖ"), "do");
        assert_eq!(kept("sv", "what do I do"), "", "English stop words count everywhere");
        assert_eq!(kept("sv", "hur far jag för"), "", "marks may be left out");
        assert_eq!(kept("fr", "où est l’hôpital"), "hopital");
        assert_eq!(kept("fr", "ou est l'hôpital d’où"), "hopital");
        assert_eq!(kept("tr", "İhtiyacım var"), "", "a capital with a dot");
        assert_eq!(kept("ar", "إلى الطبيب"), "الطبيب", "other scripts fold as before");
    }
}

//! What customers and agents of the random traffic write, in several scripts. Made up.

use super::Media;
use crate::rng::Rng;

/// A question and how the talk about it goes on, customer and agent in turns.
type Talk = &'static [&'static str];

const TALKS: &[Talk] = &[
    &[
        "Hi, where is my parcel? It should have been here on Monday.",
        "Good morning! I am looking it up. May I have the order number?",
        "4711-0815",
        "Thank you. It left the depot this morning and will be with you today.",
        "Great, is there a time?",
        "Between 14:00 and 18:00. You will get a text when the driver is near.",
        "Perfect 👍",
        "Is there anything else that I can do for you?",
        "No, thanks a lot!",
        "You are welcome. Have a nice day!",
    ],
    &[
        "my bill is twice as high as last month???",
        "I am sorry about that. Let me see which items are on it.",
        "I did not order anything",
        "There is a roaming package of 19.90 from the 3rd. Were you abroad?",
        "yes, but I switched data off",
        "I see. I can take the package off as a gesture, this once.",
        "ok that would be good",
        "Done. The corrected bill will be there tomorrow.",
    ],
    &[
        "Bonjour, je n'arrive plus à me connecter à mon compte.",
        "Bonjour ! Quel message voyez-vous ?",
        "« Mot de passe expiré »",
        "Je vous envoie un lien pour en choisir un nouveau.",
        "Ça marche, merci beaucoup !",
        "Avec plaisir. Bonne journée !",
    ],
    &[
        "مرحبا، الإنترنت لا يعمل منذ الصباح",
        "مرحبا! هل جربت إعادة تشغيل الجهاز؟",
        "نعم، مرتين",
        "أرى عطلاً في منطقتك، وسيُصلَح خلال ساعتين.",
        "شكرا",
        "على الرحب والسعة.",
    ],
    &[
        "Can I move my appointment from the 12th to the 14th?",
        "The 14th is free at 9:15 and at 16:30.",
        "16:30 please",
        "It is booked: 14th, 16:30. You will get a confirmation.",
        "🙏",
        "See you then!",
    ],
    &[
        "The app shows <error code=\"503\"> & nothing else. What now?",
        "Thank you for telling us. Which version of the app is it?",
        "8.2.1",
        "8.2.2 came out an hour ago and repairs this. Could you update it?",
        "Works now.",
        "Glad to hear it.",
    ],
];

const CUSTOMERS: &[&str] = &[
    "Mara Holm",
    "Luis Ortega",
    "Noor Haddad",
    "Piotr Zieliński",
    "Grace",
    "tomas_berg",
    "田中 ゆき",
    "Elif K.",
];

const SUBJECTS: &[&str] = &["Delivery", "Billing", "Account", "Fault", "Appointment"];

/// The line number `line` of the talk number `talk`; after the last it goes on with small words.
pub(super) fn line(talk: u64, line: usize) -> &'static str {
    let count = u64::try_from(TALKS.len()).unwrap_or(1).max(1);
    let talk = TALKS.get(usize::try_from(talk % count).unwrap_or(0));
    let fallback = if line.is_multiple_of(2) {
        "Thank you."
    } else {
        "Anything else?"
    };
    talk.and_then(|talk| talk.get(line))
        .copied()
        .unwrap_or(fallback)
}

/// How a customer is called, and the data attached to the session.
pub(super) fn customer(rng: &mut Rng, media: Media) -> (String, String) {
    let name = rng.pick(CUSTOMERS).copied().unwrap_or("Customer");
    let number = format!("+1555{:07}", rng.below(10_000_000));
    let subject = rng.pick(SUBJECTS).copied().unwrap_or_default();
    let contact = rng.base_32(16);
    let nickname = match media {
        Media::Sms => number.clone(),
        Media::Chat => name.to_owned(),
    };
    let attached = format!(
        r#"{{"ContactId":"{contact}","Subject":"{subject}","PhoneNumber":"{number}","Customer":{{"Name":"{name}","Returning":{}}}}}"#,
        rng.chance(50),
    );
    (nickname, attached)
}

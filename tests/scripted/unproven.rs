//! What is said of every network after `--no-rpc`: that a port opens, and not that KMS answers there.

use kmsdoctor::evidence::Run;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;

use crate::scenario::{Input, Scenario};

use super::Scripted;
use super::checks::{rules, run};

/// What only a bind proves, in each language; and what says so of nobody, or rests on the error code.
const CLAIMS: [(&str, &[&str], &[&str]); 3] = [
    (
        "en",
        &[
            "KMS answers",
            "serves KMS",
            "answers as a KMS host",
            "speaks the KMS protocol",
            "(sppsvc) runs, and",
        ],
        &["no KMS answers", "KMS answers under no name", "KMS answers at no known address"],
    ),
    (
        "fr",
        &[
            "KMS répond",
            "assure le service KMS",
            "répond en tant qu'hôte KMS",
            "parle le protocole KMS",
            "(sppsvc) est démarré, et",
        ],
        &["L'hôte KMS répond, mais"],
    ),
    (
        "zh-TW",
        &[
            "KMS 在",
            "KMS 以名稱",
            "KMS 也在",
            "提供 KMS",
            "以 KMS 主機的身分回應",
            "使用 KMS 通訊協定",
            "（sppsvc）正在執行，也",
        ],
        &["不提供 KMS", "不使用 KMS 通訊協定", "KMS 在這部電腦自己的位址上沒有回應"],
    ),
];

/// Every sentence of a report that says what was found.
fn sentences(run: &Run, rules: &Rules, language: Language) -> Vec<String> {
    let document = Document::of(run, rules, language);
    let diagnosis = document.diagnosis;
    let mut sentences = vec![diagnosis.summary];
    sentences.extend(diagnosis.because);
    sentences.extend(diagnosis.likely);
    sentences.extend(document.findings.into_iter().map(|finding| finding.summary));
    sentences.extend(document.steps.into_iter().map(|step| step.summary));
    sentences
}

/// The claims in a sentence.
fn claims<'c>(sentence: &str, claims: &'c [&str], denials: &[&str]) -> Vec<&'c str> {
    let sentence = denials.iter().fold(sentence.to_owned(), |rest, denial| rest.replace(denial, ""));
    claims.iter().copied().filter(|claim| sentence.contains(claim)).collect()
}

#[tokio::test]
async fn an_open_port_is_not_said_to_be_kms() {
    let rules = rules();
    let (mut wrong, mut claimed) = (Vec::new(), [0; CLAIMS.len()]);
    for scenario in Scenario::all() {
        for binds in [true, false] {
            let mut network = Scripted::new(&scenario);
            network.input.binds = binds;
            let input = Input { binds, ..Input::of(&scenario) };
            let run = run(&network, &rules, input, std::future::pending()).await;
            for ((tag, said, denied), claimed) in CLAIMS.into_iter().zip(&mut claimed) {
                for sentence in sentences(&run, &rules, tag.parse().expect("a tag")) {
                    let found = claims(&sentence, said, denied);
                    if binds {
                        *claimed += found.len();
                    } else if !found.is_empty() {
                        wrong.push(format!("{} in {tag}: {found:?}: {sentence}", scenario.name));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(claimed.iter().all(|count| *count > 100), "after a bind it is said, {claimed:?}");
}

//! The scenario files themselves: complete, and enough of them.

use kmsdoctor::evidence::StepId;

use super::{Input, Scenario};

#[test]
fn every_scenario_file_is_complete() {
    let steps = StepId::ALL.map(StepId::id);
    for scenario in Scenario::all() {
        let name = &scenario.name;
        assert!(scenario.about.ends_with('.'), "{name}: `about` is a sentence");
        assert!(!scenario.heights.is_empty(), "{name}: a scenario is played somewhere");
        for step in scenario.expect.steps.keys() {
            assert!(steps.contains(&step.as_str()), "{name}: there is no step {step}");
        }
        assert_eq!(scenario.expect.cause.is_none(), scenario.expect.class == "healthy", "{name}");
        scenario.expect.check_cause_is_found(name);
        let _ = Input::of(&scenario);
    }
}

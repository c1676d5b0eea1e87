//! One `.ftl` file: its messages with their variables, and the families that it declares.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::{
    files::{File, line_at},
    finding::Finding,
};

/// One message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Its key.
    pub key: &'a str,
    /// Line on which it begins.
    pub line: usize,
    /// Variables in it. `n-text`, the digits of the count `n`, counts as `n`.
    pub variables: BTreeSet<&'a str>,
    /// Other messages that it contains.
    pub references: BTreeSet<&'a str>,
}

/// One file.
#[derive(Debug)]
pub struct Locale<'a> {
    /// Path from the project's root.
    pub path: &'a str,
    /// Folder that it lies in.
    pub folder: &'a str,
    /// File name without `.ftl`.
    pub lang: &'a str,
    /// Its messages in their order.
    pub messages: Vec<Message<'a>>,
    /// Line and prefix of each `# family: prefix-*`.
    pub families: Vec<(usize, &'a str)>,
    /// What does not parse, or stands twice.
    pub problems: Vec<Finding>,
}

impl<'a> Locale<'a> {
    /// Reads `folder/locales/lang.ftl`; none for another file.
    pub fn read(file: &'a File) -> Option<Self> {
        let (folder, name) = file.path.rsplit_once('/')?;
        let lang = name.strip_suffix(".ftl").filter(|_| folder.ends_with("locales"))?;
        let (resource, errors) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err(both) => both,
        };
        let mut problems: Vec<Finding> = errors
            .iter()
            .map(|e| Finding::problem(super::RULE, &file.path, line_at(&file.text, e.pos.start), e.to_string()))
            .collect();
        let mut messages: Vec<Message<'a>> = Vec::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = Message::new(message.id.name, line_of(&file.text, message.id.name));
            message.value.iter().for_each(|pattern| found.read(pattern));
            message.attributes.iter().for_each(|attribute| found.read(&attribute.value));
            if messages.iter().any(|m| m.key == found.key) {
                problems.push(Finding::problem(
                    super::RULE,
                    &file.path,
                    found.line,
                    format!("`{}` stands twice", found.key),
                ));
            }
            messages.push(found);
        }
        Some(Self { path: &file.path, folder, lang, messages, families: families(&file.text), problems })
    }
}

impl<'a> Message<'a> {
    const fn new(key: &'a str, line: usize) -> Self {
        Self { key, line, variables: BTreeSet::new(), references: BTreeSet::new() }
    }

    fn read(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.strip_suffix("-text").unwrap_or(id.name));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments, .. } => arguments.iter().for_each(|a| self.arguments(a)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}

/// Line of a part of `text`, found by where the part lies in memory.
fn line_of(text: &str, part: &str) -> usize {
    line_at(text, (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}

fn families(text: &str) -> Vec<(usize, &str)> {
    text.lines()
        .enumerate()
        .filter_map(|(at, line)| {
            let prefix = line.trim_start_matches('#').trim().strip_prefix("family:")?.trim().strip_suffix('*')?;
            (line.starts_with('#') && !prefix.is_empty()).then_some((at + 1, prefix))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Locale;
    use crate::files::File;

    #[test]
    fn messages_variables_references_and_families() {
        let file = File::new(
            "base/ui/locales/en.ftl",
            "## family: need-*\nhours = Open { $day ->\n    [mon] on { $date }\n   *[other] { other-day }\n }\n\nother-day = later\n    .title = At { DATETIME($at) }\n",
        );
        let locale = Locale::read(&file).unwrap();
        assert_eq!(
            (locale.lang, locale.folder, locale.families.as_slice()),
            ("en", "base/ui/locales", [(1, "need-")].as_slice())
        );
        let [hours, other] = locale.messages.as_slice() else { panic!("two messages") };
        assert_eq!((hours.line, other.line), (2, 7));
        assert_eq!(hours.variables.iter().copied().collect::<Vec<_>>(), ["date", "day"]);
        assert_eq!(hours.references.iter().copied().collect::<Vec<_>>(), ["other-day"]);
        assert_eq!(other.variables.iter().copied().collect::<Vec<_>>(), ["at"]);
    }

    #[test]
    fn a_message_that_stands_twice_is_a_problem() {
        let file = File::new("base/ui/locales/en.ftl", "a = one\na = two\n");
        assert_eq!(Locale::read(&file).unwrap().problems[0].line, 2);
    }

    #[test]
    fn only_locales_are_read() {
        assert!(Locale::read(&File::new("docs/en.ftl", "a = b\n")).is_none());
    }
}

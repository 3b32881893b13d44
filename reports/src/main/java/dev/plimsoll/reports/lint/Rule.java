package dev.plimsoll.reports.lint;

/// What a way of blaming does to learning, and what to write instead. The words that each fires on are in
/// `blame-patterns.txt`.
enum Rule {
    BL01(
            "It ends the search for causes at a human error.",
            "Which condition made this action possible, and sensible at that time?",
            "Microsoft Learn, Common traps: attribution to human error; PagerDuty, Blameless postmortems"),
    BL02(
            "It compares what people did with what is known only now.",
            "Say what happened, and which check or safeguard does not exist yet.",
            "Microsoft Learn, Common traps: counterfactual reasoning; Leveson, CAST handbook"),
    BL03(
            "It tells of another past instead of this one.",
            "What does the check cover today, and what does it not cover?",
            "Microsoft Learn, Common traps: counterfactual reasoning"),
    BL04(
            "It claims the outcome of something that did not happen.",
            "Move it to the ideas, as a hypothesis with a test.",
            "Microsoft Learn, Common traps: counterfactual reasoning; Bergström, Three analytical traps"),
    BL05(
            "It wishes for another past.",
            "What made the sign hard to see at that time?",
            "Leveson, CAST handbook; learningfromincidents.io"),
    BL06(
            "A person or a group is the subject of what did not happen.",
            "What is the step, where is it written or enforced, and what got in its way?",
            "Microsoft Learn, Common traps; SRE Workbook, Postmortem culture"),
    BL07(
            "An omission is told of a person.",
            "What was shown at that time, and what was not?",
            "Microsoft Learn, Common traps; Bergström, Three analytical traps"),
    BL08(
            "It judges a character.",
            "Delete it; give what can be observed.",
            "SRE Workbook, Postmortem culture; Microsoft Learn, Common traps: normative language"),
    BL09(
            "It judges an action by a norm that it does not name.",
            "Give the value or the behaviour, and the reference it differs from.",
            "Microsoft Learn, Common traps: normative language; Bergström, Three analytical traps"),
    BL10(
            "It tells of an intention.",
            "Keep it only where intent must be excluded; which guard was absent?",
            "Vesel 2020, Agentive language in accident investigation"),
    BL11(
            "It calls an action a mistake or assigns the fault for it.",
            "Which default, template or missing validation led there?",
            "PagerDuty, Blameless postmortems; SRE Workbook, Postmortem culture"),
    BL12(
            "It says that somebody had to see it.",
            "How does the place look where it could be seen?",
            "Microsoft Learn, Common traps"),
    BL13(
            "It says that somebody ignored a rule or a warning.",
            "What competed with that signal, and how often is it false?",
            "SRE Workbook, Postmortem culture"),
    BL14(
            "It claims to know what somebody thought.",
            "What was known at that time, and what would acting have cost?",
            "Bergström, Three analytical traps; Vesel 2020"),
    BL15(
            "It asks people to be different.",
            "Which change of the system makes this step safe, and which test shows it?",
            "SRE Workbook, Postmortem culture; Lunney, Lueder and Beyer, Postmortem action items"),
    BL16(
            "It makes a person the cause.",
            "Name the trigger and the conditions it met.",
            "PagerDuty, Blameless postmortems"),
    BL17("It assigns blame.", "Name the contributing factors.", "Atlassian, Post-incident reviews; SRE Workbook"),
    BL18(
            "It is animated, and cannot be verified.",
            "Give a number that can be verified.",
            "SRE Workbook, Postmortem culture: animated language"),
    BL19(
            "It looks obvious only now.",
            "What was visible at that time?",
            "PagerDuty, Blameless postmortems: hindsight bias"),
    BL20(
            "It judges how fast people were.",
            "Give the times, and what was to be seen at each.",
            "SRE Workbook, Postmortem culture"),
    BL21(
            "It asks for a person or a justification.",
            "Ask what happened, or how it was possible.",
            "Allspaw, The infinite hows; PagerDuty, Blameless postmortems"),
    BL22(
            "It names a person beside what went wrong.",
            "Use the role, or tell it without anybody.",
            "SRE Workbook, Postmortem culture; Atlassian, Post-incident reviews"),
    BL23(
            "It judges what somebody believed or decided.",
            "What made this belief reasonable?",
            "Bergström, Three analytical traps; Etsy, Debriefing facilitation guide"),
    BL24(
            "It names a virtue that was missing.",
            "Which rule or support is there, as it is?",
            "Microsoft Learn, Common traps: normative language"),
    BL25(
            "It tells of a system that one person's act broke.",
            "Name all conditions that had to come together.",
            "Microsoft Learn, Common traps: mechanistic reasoning; Bergström"),
    BL27(
            "It praises by a norm that it does not name.",
            "Give the effect in numbers.",
            "Microsoft Learn, Common traps: normative language"),
    BL28(
            "A person is the subject of what went wrong.",
            "What did the person see at that time, and which condition made this possible?",
            "SRE Workbook, Postmortem culture; Vesel 2020, Agentive language in accident investigation");

    private final String reason;
    private final String direction;
    private final String source;

    Rule(String reason, String direction, String source) {
        this.reason = reason;
        this.direction = direction;
        this.source = source;
    }

    Finding finding(int start, int end, Severity severity) {
        return new Finding(start, end, name(), severity, reason, direction, source);
    }

    /// @param words the words that tell it, to end the reason with
    Finding finding(int start, int end, Severity severity, String words) {
        String told = words.isEmpty() ? reason : reason.substring(0, reason.length() - 1) + ": " + words + ".";
        return new Finding(start, end, name(), severity, told, direction, source);
    }
}

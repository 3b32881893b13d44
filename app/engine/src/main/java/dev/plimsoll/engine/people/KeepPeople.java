package dev.plimsoll.engine.people;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Role;
import dev.plimsoll.storage.PeopleRegister;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Keeps the list of people in the workspace itself, so that it holds for everybody who opens it, on whichever machine.
public final class KeepPeople {
    private final Workspace workspace;
    private final KeepRefusals refusals;

    public KeepPeople(Workspace workspace, KeepRefusals refusals) {
        this.workspace = workspace;
        this.refusals = refusals;
    }

    /// The list that holds now; [People#UNLISTED] when nobody ever set one.
    public People current() {
        return workspace.people().latest().map(PeopleRegister.Entry::people).orElse(People.UNLISTED);
    }

    /// Sets the list from a file. Where the list names an administrator, only an administrator may.
    ///
    /// @throws Refusal if this person may not
    /// @throws dev.plimsoll.model.Problem if the file cannot be understood
    public People set(Path file, Person by) {
        return set(PeopleFile.read(file).people(), by, "people set");
    }

    /// Lets a list hold again that another one replaced, by the same rule.
    ///
    /// @param number of the list, counted from 1
    /// @throws Refusal if this person may not
    /// @throws Problem if there is no such list
    public People restore(long number, Person by) {
        People earlier = earlier().stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .map(PeopleRegister.Entry::people)
                .orElseThrow(() -> new Problem(
                        "There is no earlier list of people " + number + ".", "See them with 'trash list'."));
        return set(earlier, by, "people restore");
    }

    /// The lists that do not hold any more, the oldest first.
    public List<PeopleRegister.Entry> earlier() {
        List<PeopleRegister.Entry> all = workspace.people().all();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /// Changes the list that somebody has looked at. Where it names an administrator, only an administrator may.
    ///
    /// @param seen the list that was looked at
    /// @throws Refusal if this person may not
    /// @throws Problem if another list holds by now
    public People change(People seen, People wanted, Person by) {
        if (!current().equals(seen)) {
            throw new Problem(
                    "Somebody else has changed the list of people meanwhile.", "Look at the new list, then change it.");
        }
        return set(wanted, by, "people set");
    }

    private People set(People wanted, Person by, String action) {
        Optional<PeopleRegister.Entry> before = workspace.people().latest();
        People holding = before.map(PeopleRegister.Entry::people).orElse(People.UNLISTED);
        if (administered(holding) && !holding.roles(by).contains(Role.ADMINISTRATOR)) {
            String why = by + " is no administrator, and the list of people names one; let that person set it.";
            refusals.keep(
                    new KeepRefusals.Attempt(
                            by,
                            action,
                            "people",
                            "",
                            before.map(PeopleRegister.Entry::digest).orElse("")),
                    why);
            throw new Refusal(by + " may not set the list of people.", why);
        }
        workspace.people().set(before.map(PeopleRegister.Entry::number).orElse(0L), wanted, by.account(), "");
        return wanted;
    }

    private static boolean administered(People people) {
        return people.members().stream().anyMatch(member -> member.roles().contains(Role.ADMINISTRATOR));
    }

    /// Reads `people.json` in the workspace's folder, which kept the list before the workspace did: once as it
    /// is, and in a workspace of one's own again when the file was changed. A team's list is only ever set.
    ///
    /// @throws dev.plimsoll.model.Problem if the file is there and cannot be understood
    public void readFolder() {
        Path file = workspace.folder().resolve(PeopleFile.NAME);
        if (!Files.exists(file)) {
            return;
        }
        PeopleFile read = PeopleFile.read(file);
        Optional<PeopleRegister.Entry> before = workspace.people().latest();
        if (before.isPresent()
                && (workspace.shared()
                        || read.digest().equals(workspace.people().lastFile()))) {
            return;
        }
        workspace.people().set(before.map(PeopleRegister.Entry::number).orElse(0L), read.people(), "", read.digest());
    }
}

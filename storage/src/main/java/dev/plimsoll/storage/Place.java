package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a workspace lies: in a folder of this machine, or in a database that a team shares.
public sealed interface Place {
    /// The file in a folder that names the database of a team, so that whoever opens the folder opens that.
    String POINTER = "workspace.url";

    /// The folder on this machine: all of the workspace, or beside a shared database what a run unpacks and logs here.
    Path folder();

    /// The place as people know it; holds no secret.
    String name();

    /// A workspace in a folder of its own, or the shared one that the folder's [#POINTER] names.
    record Folder(Path folder) implements Place {
        public Folder {
            folder = folder.toAbsolutePath().normalize();
        }

        @Override
        public String name() {
            return folder.toString();
        }
    }

    /// A workspace on PostgreSQL.
    ///
    /// @param folder for what runs unpack and log on this machine
    record Team(ServerAddress address, Path folder) implements Place {
        public Team {
            folder = folder.toAbsolutePath().normalize();
        }

        @Override
        public String name() {
            return address.url();
        }
    }

    /// What somebody typed: the address of a database, or a folder.
    ///
    /// @param teams the folder below which each shared workspace gets one on this machine
    /// @throws WorkspaceProblem if it is an address that cannot be used
    static Place of(String typed, Path teams) {
        if (!ServerAddress.is(typed)) {
            return new Folder(Path.of(typed));
        }
        ServerAddress address = ServerAddress.of(typed);
        return new Team(address, teams.resolve(address.folderName()));
    }

    /// The place itself, or the one that its folder points to.
    ///
    /// @throws WorkspaceProblem if the pointer cannot be read, or lies beside a workspace of the folder's own
    default Place resolved() {
        Path pointer = folder().resolve(POINTER);
        if (!(this instanceof Folder) || !Files.exists(pointer)) {
            return this;
        }
        if (Files.exists(H2File.of(folder()))) {
            throw WorkspaceProblem.twoWorkspaces(folder(), pointer);
        }
        try {
            return new Team(
                    ServerAddress.of(
                            Files.readString(pointer, StandardCharsets.UTF_8).strip()),
                    folder());
        } catch (IOException unreadable) {
            throw WorkspaceProblem.notReadable(pointer, unreadable);
        }
    }
}

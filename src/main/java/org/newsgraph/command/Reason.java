package org.newsgraph.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a command could not do what it was asked, for people: a failure of a file may say no more than its name. */
final class Reason {
    private Reason() {
    }

    static String of(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user";
        }
        if (failure instanceof FileSystemException of && of.getReason() == null) {
            return of.getFile() + " cannot be used (" + of.getClass().getSimpleName() + ")";
        }
        return String.valueOf(failure.getMessage());
    }
}

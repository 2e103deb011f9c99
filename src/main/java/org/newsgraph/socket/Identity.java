package org.newsgraph.socket;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.http.Callers;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Introduction;

/** Who is at the other end of a socket, looked at again and again; on threads that may wait for the database. */
final class Identity {
    private final Callers callers;
    private final Runnable whenRefused;
    private volatile Introduction introduction;
    private volatile @Nullable Caller known;

    /**
     * @param whenRefused
     *        called if the credential is not good, or not any more
     */
    Identity(Callers callers, Introduction introduction, Runnable whenRefused) {
        this.callers = callers;
        this.introduction = introduction;
        this.whenRefused = whenRefused;
    }

    /** It shows a credential of its own. */
    void introduce(String credential) {
        introduction = introduction.with(credential);
    }

    /**
     * Who comes and was not known before, as far as it is known now.
     *
     * @throws HttpProblem
     *         as {@link #now}; RATE_LIMITED if others from there are in the way
     */
    Caller come() {
        return look(Callers::come);
    }

    /**
     * As far as it is known now.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED; UNAVAILABLE if it is one whom nobody can tell of and never could, TIMEOUT if it cannot be told now
     */
    Caller now() {
        return look(Callers::of);
    }

    /** The same as far as it was known a moment ago. */
    Caller still() {
        return look(Callers::still);
    }

    /** The same for who is let in already, looked at again and again. */
    Caller watched() {
        return look(Callers::watched);
    }

    /** As far as it is known now, for who was believed and is let in. */
    Caller anew(Caller believed) {
        return look((all, told) -> all.anew(believed, told));
    }

    private Caller look(BiFunction<Callers, Introduction, Caller> look) {
        try {
            Caller found = look.apply(callers, introduction);
            known = found;
            return found;
        } catch (HttpProblem problem) {
            if (problem.error().code() == ErrorCode.UNAVAILABLE) {
                return remembered(problem);
            }
            if (problem.status() == 401 || problem.status() == 403) {
                known = null;
                whenRefused.run();
            }
            throw problem;
        }
    }

    /** A token that was good is so until its time is over, whether or not its service can be asked for keys just now. */
    private Caller remembered(HttpProblem unavailable) {
        Caller last = known;
        if (last == null) {
            throw unavailable;
        }
        if (Callers.isOver(introduction)) {
            known = null;
            whenRefused.run();
            throw new HttpProblem(401, ErrorCode.UNAUTHENTICATED, "The token has expired");
        }
        return last;
    }
}

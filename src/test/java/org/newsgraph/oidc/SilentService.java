package org.newsgraph.oidc;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Vetoed;

import org.newsgraph.access.Caller;

/** Tokens of a sign-on service that does not answer, and whose keys are not known. */
@Vetoed
public final class SilentService extends BearerTokens {
    public SilentService() {
        super(null, null, true, Optional.of(List.of()));
    }

    @Override
    public Optional<Caller> caller(String token, String address) {
        throw new SignOnUnreachable(new IllegalStateException("of a test"));
    }
}

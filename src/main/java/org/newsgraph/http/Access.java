package org.newsgraph.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may come in without a key, and what they find. */
@ConfigMapping(prefix = "newsgraph.access")
interface Access {
    /** When a caller on this machine that shows no key is an editor. */
    enum Local {
        /** Until a key of an administrator was made, or a sign-on service is named. */
        UNTIL_FIRST_KEY, ALWAYS, NEVER
    }

    @WithDefault("UNTIL_FIRST_KEY")
    Local local();

    /** Whether everybody gets GraphiQL and the schema file; in development mode, and where local callers are editors, they do anyway. */
    @WithDefault("false")
    boolean tools();
}

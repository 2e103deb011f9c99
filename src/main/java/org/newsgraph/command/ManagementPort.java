package org.newsgraph.command;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The port of health and metrics: as configured, else as far from 9000 as the port of the API is from 8080, so that two
 * servers on one machine do not meet there.
 */
public final class ManagementPort {
    public static final String SETTING = "quarkus.management.port";
    private static final int USUAL = 9000;
    private static final int USUAL_OF_API = 8080;
    private static final int LAST = 65_535;

    private ManagementPort() {
    }

    public static int get() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(SETTING, Integer.class).orElseGet(() -> beside(
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(USUAL_OF_API)));
    }

    static int beside(int apiPort) {
        if (apiPort == 0) {
            return 0;
        }
        int port = apiPort + USUAL - USUAL_OF_API;
        return port <= LAST ? port : apiPort - (USUAL - USUAL_OF_API);
    }
}

package health.praxis.console.endpoints;

import health.praxis.installation.Settings;
import jakarta.inject.Inject;
import jakarta.websocket.server.ServerEndpointConfig;

/** Lets a socket be opened by our own pages only: a browser says truly where a page came from. */
public class SignalOrigin extends ServerEndpointConfig.Configurator {

    @Inject
    private Settings settings;

    @Override
    public boolean checkOrigin(String origin) {
        return SameOrigin.matches(origin, settings.publicUrl());
    }
}

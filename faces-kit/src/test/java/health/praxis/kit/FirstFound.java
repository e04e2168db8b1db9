package health.praxis.kit;

import io.undertow.server.handlers.resource.Resource;
import io.undertow.server.handlers.resource.ResourceChangeListener;
import io.undertow.server.handlers.resource.ResourceManager;
import java.io.IOException;

/** Files of the test pages first, those of the jars after them, as a WAR has it. */
record FirstFound(ResourceManager own, ResourceManager shared) implements ResourceManager {

    @Override
    public Resource getResource(String path) throws IOException {
        Resource found = own.getResource(path);
        return found == null ? shared.getResource(path) : found;
    }

    @Override
    public boolean isResourceChangeListenerSupported() {
        return false;
    }

    @Override
    public void registerResourceChangeListener(ResourceChangeListener listener) {}

    @Override
    public void removeResourceChangeListener(ResourceChangeListener listener) {}

    @Override
    public void close() throws IOException {
        own.close();
        shared.close();
    }
}

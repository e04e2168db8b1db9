package health.praxis.kit;

import com.sun.faces.config.FacesInitializer;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.jboss.weld.environment.servlet.Listener;

/** The kit's pages in a bare servlet container, with {@link RehearsalRoom} for the signalling. For tests only. */
final class KitServer implements AutoCloseable {

    private final Undertow server;
    private final DeploymentManager deployment;
    final RehearsalRoom room = new RehearsalRoom();

    KitServer(int port) throws ServletException {
        this(port, "");
    }

    /** @param callHosts what call pages may talk to besides this server, comma separated */
    KitServer(int port, String callHosts) throws ServletException {
        var loader = new KitOnly(KitServer.class.getClassLoader());
        var pages = new ClassPathResourceManager(loader, "pages");
        var shared = new ClassPathResourceManager(loader, "META-INF/resources");
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(loader)
                .setContextPath("/")
                .setDeploymentName("kit")
                .setResourceManager(new FirstFound(pages, shared))
                .addInitParameter("primefaces.THEME", "saga")
                .addInitParameter("primefaces.CSP", "true")
                .addInitParameter("praxis.callPages", "/practitioner.xhtml,/patient.xhtml")
                .addInitParameter(SecurityHeaders.CALL_HOSTS, callHosts)
                .addInitParameter("jakarta.faces.PROJECT_STAGE", "Production")
                .addListener(Servlets.listener(Listener.class))
                .addListener(Servlets.listener(KitFiles.class))
                .addServletContainerInitializer(
                        new ServletContainerInitializerInfo(FacesInitializer.class, new HashSet<>(Set.of(Trial.class))))
                .addFilter(Servlets.filter("SecurityHeaders", SecurityHeaders.class))
                .addFilterUrlMapping("SecurityHeaders", "/*", DispatcherType.REQUEST)
                .addFilterUrlMapping("SecurityHeaders", "/*", DispatcherType.ERROR)
                .addFilter(Servlets.filter("KitFiles", KitFiles.class))
                .addFilterUrlMapping("KitFiles", "/praxis/v/*", DispatcherType.REQUEST)
                .addErrorPage(Servlets.errorPage("/trouble.xhtml", 404))
                .addErrorPage(Servlets.errorPage("/trouble.xhtml", 500));
        deployment = Servlets.defaultContainer().addDeployment(info);
        deployment.deploy();
        server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(8)
                .setHandler(Handlers.path(deployment.start())
                        .addPrefixPath("/enter", room.tickets())
                        .addExactPath("/signal", room.sockets()))
                .build();
        server.start();
    }

    String url(String path) {
        var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return "http://127.0.0.1:" + address.getPort() + path;
    }

    @Override
    public void close() throws ServletException {
        server.stop();
        deployment.stop();
        deployment.undeploy();
    }

    /** Hides the house's beans: the kit is tried without a database, it borrows only a refusal's class. */
    private static final class KitOnly extends ClassLoader {

        KitOnly(ClassLoader everything) {
            super(everything);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                    .filter(found -> !(name.equals("META-INF/beans.xml")
                            && (found.getPath().contains("praxis-ejb")
                                    || found.getPath().contains("ejb-module"))))
                    .toList());
        }
    }
}

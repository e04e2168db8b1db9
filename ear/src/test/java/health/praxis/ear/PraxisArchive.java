package health.praxis.ear;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is delivered, with one more WAR that holds the test classes. */
public final class PraxisArchive {
    static final File FILE = new File("target/praxis.ear");

    private static final String DESCRIPTOR = "/META-INF/application.xml";
    private static final String AFTER_MODULES = "<library-directory>";
    private static final String TEST_MODULE =
            "<module><web><web-uri>container-tests.war</web-uri><context-root>/container-tests</context-root></web></module>";

    private PraxisArchive() {}

    /** The delivered EAR with all classes of a package in a test WAR. */
    public static EnterpriseArchive with(Package tests) {
        return with(ShrinkWrap.create(WebArchive.class, "container-tests.war")
                .addPackage(tests)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new File("../docs/access-doors.txt"), "access-doors.txt")
                .addAsResource(new File("../docs/access-pages.txt"), "access-pages.txt")
                .addAsLibraries(jarOf(Assertions.class)));
    }

    private static EnterpriseArchive with(WebArchive tests) {
        var ear = ShrinkWrap.create(ZipImporter.class, "praxis.ear")
                .importFrom(FILE)
                .as(EnterpriseArchive.class);
        String descriptor = text(ear);
        if (!descriptor.contains(AFTER_MODULES)) {
            throw new IllegalStateException("Unexpected application.xml: " + descriptor);
        }
        ear.delete(DESCRIPTOR);
        ear.add(new StringAsset(descriptor.replace(AFTER_MODULES, TEST_MODULE + AFTER_MODULES)), DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(EnterpriseArchive ear) {
        try (var reader = new BufferedReader(
                new InputStreamReader(ear.get(DESCRIPTOR).getAsset().openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

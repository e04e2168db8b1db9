package health.praxis.stories;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/** Shows, after a failed step, what everybody saw. */
public final class FailurePictures implements AfterTestExecutionCallback, LifecycleMethodExecutionExceptionHandler {

    private static final Path FOLDER = Path.of("target/screens/failed");

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            take(context, context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        take(context, "before");
        throw failure;
    }

    private static void take(ExtensionContext context, String step) {
        Browser.pictures(FOLDER, context.getRequiredTestClass().getSimpleName() + "-" + step);
    }
}

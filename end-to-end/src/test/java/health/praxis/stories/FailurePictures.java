package health.praxis.stories;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Shows, after a failed step, what everybody saw: in pictures, and in words at the end of the failure, where pictures get lost. */
public final class FailurePictures implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final Path FOLDER = Path.of("target/screens/failed");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw shown(context, context.getRequiredTestMethod().getName(), failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw shown(context, "before", failure);
    }

    private static Throwable shown(ExtensionContext context, String step, Throwable failure) {
        Browser.pictures(FOLDER, context.getRequiredTestClass().getSimpleName() + "-" + step);
        if (!(failure instanceof AssertionError)) {
            return failure;
        }
        AssertionError told = new AssertionError(failure.getMessage() + " " + Browser.standings(), failure);
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}

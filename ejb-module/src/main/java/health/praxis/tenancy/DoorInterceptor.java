package health.praxis.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.Arrays;

/** The one place where callers, rights and the transaction's practice are asked for. */
@Door
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DoorInterceptor {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private PracticeContext practiceContext;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        Caller caller = Callers.current();
        askForTheRight(caller, call.getMethod());
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return call.proceed();
        }
        try (PracticeContext.Entered entered = practiceContext.enter(caller)) {
            return call.proceed();
        }
    }

    private static void askForTheRight(Caller caller, Method method) {
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed != null) {
            if (Arrays.stream(allowed.value()).noneMatch(caller::may)) {
                boolean onlyToRead = Arrays.stream(allowed.value()).anyMatch(caller.withheld()::contains);
                throw onlyToRead ? new ReadOnlyAccess() : new NotAllowed();
            }
        } else if (!method.isAnnotationPresent(OpenToAll.class)) {
            throw new NotAllowed();
        }
    }
}

package health.praxis.tenancy;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a room's door: each of its public methods asks for a caller, for the right it declares with {@link Allowed} (or
 * says with {@link OpenToAll} that it asks for none), and runs with the caller's practice set on its transaction. A method
 * that declares neither is closed.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Door {}

package health.praxis.kit;

import health.praxis.kit.signin.OwnSession;
import health.praxis.shared.NotFound;
import health.praxis.shared.RuleBroken;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a page meets an exception. A refusal becomes a message and the page stays with what was typed; bad input found at a door goes to its field; an
 * expired view is loaded afresh; anything else is logged with an incident id and answered by the trouble page.
 */
public final class RefusalHandler extends ExceptionHandlerWrapper {

    /** Request attribute (full requests) and parameter (ajax) that carries the incident id to the trouble page. */
    static final String INCIDENT = "incident";

    private static final Logger LOG = System.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            Throwable thrown = queue.next().getContext().getException();
            queue.remove();
            if (!context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
        getWrapped().handle();
    }

    private void answer(FacesContext context, Throwable thrown) {
        RefusalWords words = wordsFor(context);
        boolean rendering = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        RuleBroken refusal = first(thrown, RuleBroken.class);
        if (refusal != null) {
            tell(listener -> listener.refused(refusal));
        }
        ConstraintViolationException invalid = first(thrown, ConstraintViolationException.class);
        if (first(thrown, ViewExpiredException.class) != null) {
            reload(context, words.kit("expired"));
        } else if (refusal != null && isNotFound(refusal) && !context.isPostback()) {
            sendError(context, HttpServletResponse.SC_NOT_FOUND);
        } else if (refusal != null && !rendering) {
            context.addMessage(null, error(words.of(refusal)));
            stay(context);
        } else if (invalid != null && !rendering) {
            invalid.getConstraintViolations().forEach(violation -> name(context, words, violation));
            stay(context);
        } else {
            fail(context, thrown);
        }
    }

    private static RefusalWords wordsFor(FacesContext context) {
        Object request = context.getExternalContext().getRequest();
        return new RefusalWords(
                locale(context),
                Thread.currentThread().getContextClassLoader(),
                request instanceof HttpServletRequest http ? OwnSession.chosenZone(http) : null);
    }

    /** A listener that fails keeps nobody from their answer. */
    private static void tell(Consumer<RefusalListener> news) {
        for (RefusalListener listener : CDI.current().select(RefusalListener.class)) {
            try {
                news.accept(listener);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "A refusal could not be passed on", failed);
            }
        }
    }

    private static void stay(FacesContext context) {
        context.validationFailed();
        context.renderResponse();
    }

    private static void name(FacesContext context, RefusalWords words, ConstraintViolation<?> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            property = node.getName() == null ? property : node.getName();
        }
        UIComponent input = input(context, property);
        if (input != null) {
            ((EditableValueHolder) input).setValid(false);
            context.addMessage(input.getClientId(context), error(violation.getMessage()));
        } else {
            String label = words.property(property);
            context.addMessage(
                    null, error(label == null ? violation.getMessage() : label + ": " + violation.getMessage()));
        }
    }

    private static @Nullable UIComponent input(FacesContext context, String id) {
        if (context.getViewRoot() == null) {
            return null;
        }
        UIComponent[] found = new UIComponent[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }

    /** Loads the page afresh and says that it has waited too long. */
    static void reload(FacesContext context) {
        reload(context, wordsFor(context).kit("expired"));
    }

    private static void reload(FacesContext context, String line) {
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, line, null));
        var request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString();
        redirect(context, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static void fail(FacesContext context, Throwable thrown) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Incident " + incident + " on " + view(context), thrown);
        tell(listener -> listener.failed(incident));
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(
                    context,
                    context.getExternalContext().getRequestContextPath() + "/trouble.xhtml?" + INCIDENT + "="
                            + incident);
        } else {
            ((HttpServletRequest) context.getExternalContext().getRequest()).setAttribute(INCIDENT, incident);
            sendError(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static String view(FacesContext context) {
        return context.getViewRoot() == null ? "no view" : context.getViewRoot().getViewId();
    }

    private static void redirect(FacesContext context, String url) {
        try {
            context.getExternalContext().redirect(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sendError(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            if (external.isResponseCommitted()) {
                LOG.log(Level.WARNING, "Answer was already on its way: " + view(context));
            } else {
                external.responseReset();
                external.responseSendError(status, null);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locale locale(FacesContext context) {
        return context.getViewRoot() == null
                ? context.getExternalContext().getRequestLocale()
                : context.getViewRoot().getLocale();
    }

    /** A missing right answers as a record that does not exist (ACC-7), so the page does not exist either. */
    private static boolean isNotFound(RuleBroken refusal) {
        return refusal instanceof NotFound;
    }

    /** The first exception of a kind on the way to the root cause, or null. */
    static <T extends Throwable> @Nullable T first(Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}

package health.praxis.console;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * A page belongs to the membership it was opened under, and whatever it sends later is taken only while the same membership
 * is worked in: a form opened under one practice never saves into another (ORG-2, ORG-4). Nothing of the request runs; the
 * words appear on the page, and what was typed stays in it.
 */
public class ViewGuard implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String OPENED_UNDER = "praxis.openedUnder";

    private static final String SHOW_THE_WORDS =
            "var words = document.querySelector('.ui-messages'); if (words) { words.scrollIntoView({ block: 'center' }); }";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null) {
            view.getViewMap(true).putIfAbsent(OPENED_UNDER, membership());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || !context.isPostback() || context.getResponseComplete()) {
            return;
        }
        if (!membership().equals(openedUnder(context.getViewRoot()))) {
            refuse(context);
        }
    }

    /** Whose page it is; a page about an error is drawn outside of the entry that says who acts, and is nobody's. */
    private static String membership() {
        if (!Callers.isOpen()) {
            return "nobody";
        }
        Caller caller = Callers.current();
        return caller.kind() == Caller.Kind.PLATFORM ? "platform" : caller.practice() + "/" + caller.user();
    }

    /** Null when it is not known any more: then the page is refused as well. */
    private static @Nullable Object openedUnder(@Nullable UIViewRoot view) {
        Map<String, Object> map = view == null ? null : view.getViewMap(false);
        return map == null ? null : map.get(OPENED_UNDER);
    }

    private static void refuse(FacesContext context) {
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Desk.text("otherPractice"), null));
        context.validationFailed();
        if (context.getPartialViewContext().isAjaxRequest()) {
            context.getPartialViewContext().getRenderIds().clear();
            PrimeFaces.current().executeScript(SHOW_THE_WORDS);
            context.renderResponse();
            return;
        }
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(external.getRequestContextPath() + "/patients");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

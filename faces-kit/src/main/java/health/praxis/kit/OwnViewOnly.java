package health.praxis.kit;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view's token is good for the page it was made for, and a script's request is nothing without one (SEC-1): anything else is
 * answered as a page that has waited too long, which is loaded afresh. Nothing of such a request runs.
 *
 * <p>For applications whose pages live in a session; each names it in its own {@code faces-config.xml}.
 */
public class OwnViewOnly implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "praxis.page";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null) {
            view.getViewMap(true).put(PAGE, page(view.getViewId()));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || context.getResponseComplete()) {
            return;
        }
        boolean byScript = context.getPartialViewContext().isAjaxRequest();
        if (context.isPostback() ? !isOfThisPage(context) : byScript) {
            RefusalHandler.reload(context);
        }
    }

    private static boolean isOfThisPage(FacesContext context) {
        UIViewRoot view = context.getViewRoot();
        Map<String, Object> map = view == null ? null : view.getViewMap(false);
        String asked = page(context.getExternalContext().getRequestServletPath());
        return map != null && asked.equals(map.get(PAGE));
    }

    /** The same for a page's address and for its file. */
    private static String page(@Nullable String address) {
        return address == null ? "" : address.replaceFirst("\\.xhtml$", "");
    }
}

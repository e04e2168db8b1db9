package health.praxis.container;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;

/** Does something and dies before the commit, as a killed server does. */
@Stateless
@LocalBean
public class BrokenOff {

    @Resource
    private EJBContext context;

    public void after(Runnable act) {
        act.run();
        context.setRollbackOnly();
    }
}

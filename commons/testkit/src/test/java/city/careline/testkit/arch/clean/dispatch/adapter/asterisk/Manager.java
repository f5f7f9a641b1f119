package city.careline.testkit.arch.clean.dispatch.adapter.asterisk;

import org.asteriskjava.manager.ManagerConnection;
import org.jspecify.annotations.Nullable;

class Manager {
    @Nullable
    ManagerConnection connection;
}

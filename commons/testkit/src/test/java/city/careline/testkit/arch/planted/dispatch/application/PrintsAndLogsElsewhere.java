package city.careline.testkit.arch.planted.dispatch.application;

import java.util.logging.Logger;

class PrintsAndLogsElsewhere {
    void prints(RuntimeException failure) {
        System.out.println("planted");
        Logger.getLogger("planted").info("planted");
        failure.printStackTrace();
    }
}

package city.careline.dispatch.application;

import java.util.concurrent.Executor;

/** Where long reckoning goes, so that no event waits for it. */
public interface BackgroundWork extends Executor {}

package city.careline.testkit.arch.planted.dispatch.circle.two;

import city.careline.testkit.arch.planted.dispatch.circle.one.CircleOne;

public class CircleTwo {
    CircleOne other() {
        return new CircleOne();
    }
}

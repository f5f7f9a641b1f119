package city.careline.testkit.arch.planted.dispatch.circle.one;

import city.careline.testkit.arch.planted.dispatch.circle.two.CircleTwo;

public class CircleOne {
    CircleTwo other = new CircleTwo();
}

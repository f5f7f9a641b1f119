package city.careline.deploy.demo.journey;

import java.time.YearMonth;

/**
 * What a green key led to.
 *
 * @param elder who pressed
 * @param order what the seat ordered
 * @param before the elder's quota before
 * @param month the month it is charged to
 */
record Ordered(Cast.Role elder, Story order, Money.Quota before, YearMonth month) {}

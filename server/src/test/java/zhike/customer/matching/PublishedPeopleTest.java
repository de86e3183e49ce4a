package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedPeopleTest {

    @Test
    void peopleWithOneDirtyCopyAreFound() {
        assertThat(WholeWay.f1(PublishedPeople.febrl("febrl-dataset1.csv")))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void peopleWithSeveralDirtyCopiesAreFound() {
        assertThat(WholeWay.f1(PublishedPeople.febrl("febrl-dataset3.csv")))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void peopleWithHalfTheirDataMissingAreMostlyFound() {
        assertThat(WholeWay.f1(PublishedPeople.splink())).isGreaterThanOrEqualTo(0.85);
    }
}

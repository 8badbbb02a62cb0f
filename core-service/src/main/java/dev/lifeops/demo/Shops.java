package dev.lifeops.demo;

import static dev.lifeops.demo.Product.litres;
import static dev.lifeops.demo.Product.piece;
import static dev.lifeops.demo.Product.weighed;

import java.util.List;

/** The shops of the made-up household; none of them exists. */
final class Shops {

    private static final String HOME = "PLN";
    private static final String ABROAD = "EUR";

    static final Shop GROCER = new Shop(
            "Zielony Koszyk",
            HOME,
            6,
            16,
            List.of(
                    piece("Mleko 3,2% 1 l", 4.29),
                    piece("Chleb zytni", 6.90),
                    piece("Maslo 200 g", 8.49),
                    weighed("Jablka", 4.50),
                    weighed("Banany", 6.20),
                    weighed("Pomidory", 11.90),
                    weighed("Ziemniaki", 2.80),
                    piece("Jaja 10 szt.", 11.50),
                    weighed("Ser zolty", 34.90),
                    weighed("Filet z kurczaka", 27.90),
                    piece("Makaron 500 g", 5.40),
                    piece("Ryz 1 kg", 6.80),
                    piece("Jogurt naturalny", 2.60),
                    piece("Kawa ziarnista 1 kg", 64.90).following(-2),
                    piece("Herbata 50 szt.", 9.90),
                    piece("Woda mineralna 1,5 l", 2.30),
                    piece("Platki owsiane", 4.10),
                    piece("Czekolada gorzka", 5.90).following(4)));

    static final Shop CORNER_SHOP = new Shop(
            "Sklep Pod Brzoza",
            HOME,
            1,
            5,
            List.of(
                    piece("Mleko 3,2% 1 l", 4.79),
                    piece("Bulka kajzerka", 0.89),
                    piece("Maslo 200 g", 9.29),
                    piece("Sok pomaranczowy 1 l", 7.90),
                    piece("Gazeta", 4.50),
                    piece("Lody", 5.50)));

    static final Shop BAKERY = new Shop(
            "Piekarnia Kminek",
            HOME,
            1,
            3,
            List.of(
                    piece("Chleb na zakwasie", 12.50),
                    piece("Bulka grahamka", 1.80),
                    piece("Drozdzowka z serem", 5.20),
                    piece("Paczek", 4.20),
                    piece("Szarlotka", 9.50)));

    static final Shop CHEMIST = new Shop(
            "Drogeria Malwa",
            HOME,
            2,
            6,
            List.of(
                    piece("Szampon", 17.90),
                    piece("Pasta do zebow", 11.90),
                    piece("Proszek do prania", 44.90),
                    piece("Papier toaletowy 8 szt.", 14.90),
                    piece("Krem do rak", 12.90),
                    piece("Zel pod prysznic", 9.90)));

    static final Shop FILLING_STATION = new Shop("Stacja Wschod", HOME, 1, 1, List.of(litres("Benzyna 95", 6.35)));

    static final Shop BISTRO = new Shop(
            "Bistro Kasztan",
            HOME,
            2,
            5,
            List.of(
                    piece("Zupa dnia", 18.00),
                    piece("Pierogi ruskie", 32.00),
                    piece("Pstrag z patelni", 54.00),
                    piece("Salatka z kozim serem", 39.00),
                    piece("Lemoniada", 14.00),
                    piece("Espresso", 10.00)));

    static final Shop CINEMA = new Shop(
            "Kino Iskra",
            HOME,
            1,
            3,
            List.of(piece("Bilet normalny", 28.00), piece("Popcorn", 19.00), piece("Cola", 12.00)));

    static final Shop GARDEN_SHOP = new Shop(
            "Dom i Ogrod Dalia",
            HOME,
            2,
            7,
            List.of(
                    piece("Ziemia uniwersalna 50 l", 24.90),
                    piece("Pelargonia", 12.90),
                    piece("Farba biala 5 l", 89.00),
                    piece("Wkrety 100 szt.", 13.50),
                    piece("Pedzel", 15.90),
                    piece("Doniczka", 19.90)));

    static final Shop GIFTS = new Shop(
            "Galeria Prezent",
            HOME,
            1,
            4,
            List.of(
                    piece("Gra planszowa", 129.00),
                    piece("Szalik welniany", 89.00),
                    piece("Ksiazka kucharska", 69.00),
                    piece("Klocki", 159.00)));

    static final Shop BEACH_CAFE = new Shop(
            "Strandcafe Moewe",
            ABROAD,
            2,
            6,
            List.of(
                    piece("Fischbroetchen", 6.50),
                    piece("Kartoffelsalat", 5.90),
                    piece("Apfelschorle", 3.80),
                    piece("Eisbecher", 7.90),
                    piece("Kaffee", 3.40)));

    static final Shop MARKET_ABROAD = new Shop(
            "Markthalle Sonneneck",
            ABROAD,
            5,
            12,
            List.of(
                    piece("Vollkornbrot", 3.49),
                    piece("Bergkaese", 5.99),
                    weighed("Kirschen", 7.90),
                    weighed("Tomaten", 3.99),
                    piece("Milch 1 l", 1.29),
                    piece("Sonnencreme", 9.95),
                    piece("Mineralwasser", 0.89)));

    static final Shop BOOKS_ONLINE = new Shop(
            "Libra Books Online",
            ABROAD,
            1,
            2,
            List.of(piece("Paperback novel", 12.99), piece("Hiking map", 9.90), piece("Language course", 29.00)));

    private Shops() {}
}

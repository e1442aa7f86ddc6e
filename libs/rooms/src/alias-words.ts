import type { Language } from '#libs/contracts';

/** Plants, birds and places, none of which is a name that people have. */
export const aliasWords: Readonly<Record<Language, readonly string[]>> = {
  en: `Heron Cedar Willow-Bend Birch Harbor Meadow Juniper-Hill Maple Lantern Otter-Creek Finch Sparrow Kestrel Plover Osprey Egret Curlew Pelican
    Thistle Clover Fern-Hollow Bracken Sage-Brush Sycamore Aspen-Grove Spruce Hemlock Alder Larch Poplar Marsh Prairie Canyon Lagoon Estuary Delta
    Glacier Orchard Pasture Quarry Riverbend Tidepool Sandbar Woodland Moorland Highland Lowland Driftwood Starling Swallow Nuthatch Warbler Bunting
    Sandpiper Cormorant Gannet Puffin Bluebird Goldfinch Woodpecker Kingfisher Mallard Teal Wigeon Moss Lichen Acorn Chestnut Walnut Hickory Tamarack
    Cattail Bulrush Foxglove Bluebell Snowdrop Primrose-Path Buttercup Cornflower Milkweed Goldenrod Wheatfield Barley Oat-Field`
    .split(/\s+/)
    .map((word) => word.replace('-', ' ')),
  es: `Garza Cedro Sauce Abedul Puerto Pradera Enebro Arce Farol Arroyo Pinzón Gorrión Cernícalo Chorlito Garceta Zarapito Pelícano Cardo Trébol Helecho
    Retama Sicomoro Álamo Abeto Aliso Alerce Chopo Marisma Llanura Cañón Laguna Estuario Glaciar Huerto Cantera Meandro Bosque Páramo Altiplano
    Estornino Golondrina Curruca Escribano Cormorán Alcatraz Frailecillo Azulejo Jilguero Carpintero Cerceta Musgo Liquen Bellota Castaño Nogal Espadaña
    Junco Dedalera Campanilla Trigal Cebada Avena Colibrí Quetzal Ñandú Tucán Cóndor Flamenco Guacamayo Ceiba Jacarandá Guayacán Mezquite Nopal
    Maguey Agave Palmera Manglar Arrecife Bahía Ensenada Volcán Sierra Mesa Cascada Manantial Sendero Faro`.split(/\s+/),
};

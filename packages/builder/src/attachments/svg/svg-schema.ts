import type { Schema } from 'hast-util-sanitize';

/** Elements that draw, or describe, and run nothing. No script, no foreign content, no links. */
const elements = `
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker view
  animate animateMotion animateTransform set mpath
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`;

/** Attributes that say where and how much. */
const geometry = `
  id class lang xml:lang xml:space tabindex role version viewBox preserveAspectRatio zoomAndPan
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength transform rotate
  offset gradientTransform gradientUnits spreadMethod patternTransform patternUnits patternContentUnits
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  lengthAdjust textLength startOffset method spacing side systemLanguage requiredExtensions requiredFeatures
  aria-describedby aria-hidden aria-label aria-labelledby aria-roledescription
`;

/** Attributes of filters. */
const filters = `
  in in2 result type values mode operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle
  scale xChannelSelector yChannelSelector stdDeviation radius azimuth elevation z pointsAtX pointsAtY pointsAtZ
  baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent filterUnits primitiveUnits
`;

/** Attributes of animations, but for what is animated. */
const animation = `
  attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines keyPoints
  from to by additive accumulate path origin
`;

/** Properties that may be written as attributes. Those that name something are looked at once more, with styles. */
const presentation = `
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
  font-stretch font-style font-variant font-variation-settings font-weight glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end
  marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow
  text-rendering transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode style
`;

/** Attributes whose value is CSS, or becomes it while an animation runs: some functions of it fetch. */
export const cssAttributes: ReadonlySet<string> = new Set([
  ...list(presentation),
  'from',
  'to',
  'by',
  'values',
]);

/** A place in the same file. */
const local = /^\s*#[^\s]*\s*$/u;

/** A picture that is carried along. No SVG: it would have to be looked at in the same way. */
const carried = /^\s*data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\s0-9a-z+/=]*$/iu;

function list(words: string): string[] {
  return words.split(/\s+/u).filter(Boolean);
}

/**
 * What an SVG may hold, after SVG 2 and Filter Effects 1. Everything else is taken out with all that is in it.
 * Attributes have their XML names; `xlink:href` is read as `href`.
 */
export const svgSchema: Schema = {
  tagNames: list(elements),
  attributes: {
    '*': [...[geometry, filters, presentation].flatMap(list), ['href', local], ['media', /^[\w\s():.,-]*$/u]],
    image: [['href', local, carried]],
    feImage: [['href', local, carried]],
    ...Object.fromEntries(
      ['animate', 'animateMotion', 'animateTransform', 'set'].map((name) => [
        name,
        [
          ...list(animation),
          // What may change over time is what may stand there.
          ['attributeName', ...[geometry, filters, presentation].flatMap(list).filter(isAnimated)],
        ],
      ]),
    ),
  },
  // With no list of what is unwrapped or not, what is not allowed goes with all that is in it.
  strip: null,
  ancestors: {},
  required: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  allowComments: false,
  allowDoctypes: false,
};

function isAnimated(name: string): boolean {
  return !/^(?:id|class|style|lang|xml:.*|role|aria-.*)$/u.test(name);
}

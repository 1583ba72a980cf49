// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-nestjs
// topic: input-validation
// checks: [validation/input]
// needs: ['@nestjs/common@12', class-validator@0.15, class-transformer@0.5]
// contract: class-validator decorators, enforced by one global pipe; unknown fields are refused, and the answer is 422.
// leaves out: Rules that need the database, such as whether the customer exists.
// fields: [NewOrder, sku, quantity, note, OrderQuery, dryRun, OrdersController, customerId]
// ---
import {
  Body,
  Controller,
  HttpStatus,
  type INestApplication,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  ValidationPipe,
} from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

// Wire it: validateAllInput(app) in main.ts before app.listen(), and name the controller in its module.

export class NewOrder {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  sku!: string;

  @IsInt()
  @Min(1)
  @Max(1000)
  quantity!: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class OrderQuery {
  // "false" is a text that is true, so the two words are told apart here; all else stays wrong.
  @Transform(
    ({ value }: { value: unknown }) => ({ true: true, false: false })[String(value)] ?? value,
  )
  @IsBoolean()
  dryRun: boolean = false;
}

@Controller('customers/:customerId/orders')
export class OrdersController {
  @Post()
  create(
    @Param(
      'customerId',
      new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY }),
    )
    customerId: string,
    @Query() query: OrderQuery,
    @Body() order: NewOrder,
  ) {
    return { customerId, dryRun: query.dryRun, sku: order.sku, quantity: order.quantity };
  }
}

/** Checks whatever a controller takes by a class. */
export function validateAllInput(app: INestApplication): void {
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY,
    }),
  );
}
